import { defineWords } from '../say.ts';

/** What is wrong in a pack and what to write instead. Said by the studio and by the command line. */
export const packWords = defineWords({
  en: {
    'fault.notJson':
      'This is not JSON: {message}. Quotes and brackets must pair; no comments, and no comma after the last entry.',
    'fault.unknownKey': 'The key “{key}” means nothing here. Remove it, or see the schema for the keys that do.',
    'fault.unknownKeyNear': 'The key “{key}” means nothing here. Did you mean “{near}”?',
    'fault.missing': 'The key “{key}” is missing here. Add it.',
    'fault.wrongType': 'This is {found}, but {expected} belongs here.',
    'fault.pattern': '“{found}” has the wrong form. It must be like {expected}.',
    'fault.tooMany': 'There is too much here. The limit is {max}.',
    'fault.tooFew': 'There is too little here. At least {min} is needed.',
    'fault.duplicateId': 'The id “{id}” is used twice. Give each thing of one kind an id of its own.',
    'fault.unknownTool': 'No tool “{id}” is in this pack. Write the id of one under “contributes.tools”.',
    'fault.unknownScreen': 'The tool has no screen “{id}”. Did you mean “{near}”?',
    'fault.unknownTarget':
      'The tool has no target “{id}”. Describe it under the tool’s “targets”, or write the id of one that is there.',
    'fault.unknownLesson': 'No lesson “{id}” is in this pack. Write the id of one under “contributes.lessons”.',
    'fault.unknownSkill':
      'No skill “{id}” is in this pack. Add it under “contributes.skills”, or take it out of the lesson.',
    'fault.unknownStep': 'No step “{id}” is in this lesson. Write the id of one of its steps.',
    'fault.noText': 'There is no text for “%{key}%”. Add “{key}” to pack.nls.json.',
    'fault.missingTranslation':
      '“{key}” is not translated into {language}. Until it is, people read the base language. Add it to pack.nls.{language}.json.',
    'fault.when': 'This “when” clause cannot be read: {message}.',
    'fault.whenKey': '“{key}” is no context key. See CONTRIBUTING.md for those a “when” clause may read.',
    'fault.whenKeyNear': '“{key}” is no context key. Did you mean “{near}”?',
    'fault.event.unknown':
      '“{found}” is no completion event. Write onClick:target, onInput:target, onChange:target, onSubmit:target, onScreen:screen, onTarget:target, onContext:clause, onCommand:command, onLink, onStepShown or onCheck.',
    'fault.event.when': 'The clause in “{found}” cannot be read. Behind “onContext:” stands a “when” clause.',
    'fault.noCorrectChoice':
      'No choice of this question is right. Give one of them “correct”: true; with “several”, all that are right.',
    'fault.effectIsNext':
      'This lesson could be finished without anything done in the tool. Write as its “effect” what is seen in the tool when the task is done, such as onTarget:receipt.',
    'fault.stepEmpty': 'This step says nothing and asks nothing. Give it a “text” or a “check”.',
    'fault.engine':
      'This pack needs pack format {wanted}, and this version of Alongside reads {have}. Update the extension, or ask the publisher for a pack for ^{have}.',
    'fault.tooLarge': 'The pack is too large. Keep it under {max}, for example with smaller pictures.',
    'fault.noPackFile': 'There is no pack.json here. Open the folder that holds it.',
    'fault.claimed':
      'The tools “{tool}” and “{other}” claim the same page, so neither is shown there. Give one of them a sign that the other lacks, or a higher “weight”.',
    'fault.targetChanged':
      'The target “{target}” changed in the tool and is still found. Other than captured: {kinds}. Seen {n} times.',
    'fault.targetMissing':
      'The target “{target}” was not found when a step pointed at it. Other in the nearest guess: {kinds}. Seen {n} times.',
    'fault.targetRenewed':
      'The target “{target}” is found by its new description in this browser. To give it to all, pick it again and put that into the pack.',
    'fault.tooDeep':
      'This nests deeper than a pack does: {max} levels are the limit. Remove the brackets that are too many.',
    'fault.tooManySteps': 'A lesson has at most {max} steps. Split this one into two lessons.',
    'fault.tooManyWords':
      'This text has {n} words, too many for one card. Keep it under {max}, or split the step in two.',
    'fault.imageNoText':
      'An image in this text does not say what it shows. Write it between the brackets: ![what it shows](file).',
    'fault.noFile':
      'There is no file “{path}” in this pack, so its description is shown instead. Add the file, or mend the path.',
    'fault.mediaTooLarge':
      'The file “{path}” is too large. Keep it under {max} bytes: fewer pixels, or a shorter video.',
    'fault.mediaForm': 'What stands for “{path}” is no file of that kind. Build the pack again from its folder.',
    'fault.mediaNoText': 'This image does not say what it shows. Add it as “alt”.',
    'fault.videoNoCaptions': 'This video has no captions. Add the path of a WebVTT file as “captions”.',
    'fault.neverTrue':
      '“{when}” can never be true here, so nobody would ever see this. Mend the clause, or take it out.',
    'fault.cycle':
      'These lessons wait for each other, so none of them can be begun: {lessons}. Take one out of “prerequisites”.',
    'fault.unusedSkill': 'No lesson teaches the skill “{id}”. Name it in the “skills” of a lesson, or remove it.',
    'fault.unusedTarget': 'Nothing points at the target “{id}”. Use it in a step, a tip or a clause, or remove it.',
    'fault.rulePattern':
      '“{found}” cannot be used to look at what is typed: it is no regular expression, or takes too long on some text. Write a simpler one.',
    'fault.ruleNever': 'Nothing can be typed that fulfils this: the least is more than the most. Mend one of the two.',
    'fault.severalOfNone':
      '“several” is of “choices”: without them there is nothing to choose. Add them, or take it out.',
    'fault.taskUnseen':
      'Nothing would show that this task was done. Give the step “completionEvents”, such as onTarget:receipt.',
    'fault.exactlyOne': 'Write exactly one of these here: {keys}.',
    'fault.atLeastOne': 'Write at least one of these here: {keys}.',
    'fault.unknownCommand': 'No command “{id}” is in this pack. Write the id of one under “contributes.commands”.',
    'fault.unknownWalkthrough':
      'No walkthrough “{id}” is in this pack. Write the id of one under “contributes.walkthroughs”.',
    'fault.noCheck': 'The lesson “{id}” asks nothing, so it has no score. Give one of its steps a “check”.',
    'fault.checkInTask':
      'A task has no card, so this never happens in it. Write what is seen in the tool, such as onScreen:receipt.',
    'fault.noChoice': '“{found}” is none of the values under “enum”. Add it there, or choose one of them.',
    'fault.noDay': '“{found}” is no day of the calendar. Write a date such as 2027-01-31.',
    'fault.engineOld':
      'This pack is written for pack format {wanted}, which is too old for {have}. Bring it up to date and write ^{have} in “engines.alongside”.',
    'fault.engineRange': '“{wanted}” is no range of versions. Write one such as ^{have}.',
    'fault.trap.quoted-boolean':
      'In “{when}” a quoted true or false is a text, and the value itself never equals it. Leave out the quotes.',
    'fault.trap.loose-boolean':
      'In “{when}” true and false equal 1 and 0 too. Compare with true or false, or with < and >.',
    'fault.trap.loose-empty':
      'In “{when}” the values 0 and false equal the empty text too. Write the key alone, or !key.',
    'fault.trap.loose-number':
      'In “{when}” a number is compared as text. Write it plainly and without quotes, such as 5.',
    'fault.trap.double-quotes': 'In “{when}” the double quotes are part of the value. Use single ones.',
    'fault.trap.triple-equals': 'In “{when}” === compares as loosely as ==. Write == or !=.',
    'fault.trap.in-literal':
      'In “{when}” a key that holds a list must stand after “in”. Write its name, without quotes or brackets.',
    'fault.trap.order-no-number':
      'In “{when}” something is compared with what is no plain number. Write a number such as 5.',
    'fault.trap.glued-operator':
      'In “{when}” a comparison without spaces is read as one key. Put spaces around < and >.',
    'fault.trap.regex-empty':
      'In “{when}” the pattern matches an empty text, but never a key that is unset. Ask for at least one character, or write !key.',
    'fault.trap.regex-flag': 'In “{when}” the flags g and y do nothing. Leave them out.',
    'kind.error': 'error',
    'kind.warning': 'warning',
  },
  de: {
    'fault.notJson':
      'Das ist kein JSON: {message}. Anführungszeichen und Klammern müssen paarweise stehen; Kommentare und ein Komma nach dem letzten Eintrag sind nicht erlaubt.',
    'fault.unknownKey':
      'Der Schlüssel „{key}“ hat hier keine Bedeutung. Entfernen Sie ihn; welche gelten, sagt das Schema.',
    'fault.unknownKeyNear': 'Der Schlüssel „{key}“ hat hier keine Bedeutung. Ist „{near}“ gemeint?',
    'fault.missing': 'Hier fehlt der Schlüssel „{key}“. Ergänzen Sie ihn.',
    'fault.wrongType': 'Hier steht {found}, erwartet wird {expected}.',
    'fault.pattern': '„{found}“ hat die falsche Form. Sie muss {expected} entsprechen.',
    'fault.tooMany': 'Das ist zu viel. Die Grenze ist {max}.',
    'fault.tooFew': 'Das ist zu wenig. Nötig ist mindestens {min}.',
    'fault.duplicateId': 'Die id „{id}“ kommt zweimal vor. Geben Sie jedem Ding einer Art eine eigene.',
    'fault.unknownTool':
      'In diesem Paket gibt es kein Programm „{id}“. Schreiben Sie die id eines Programms aus „contributes.tools“.',
    'fault.unknownScreen': 'Das Programm hat keine Seite „{id}“. Ist „{near}“ gemeint?',
    'fault.unknownTarget':
      'Das Programm hat kein Ziel „{id}“. Beschreiben Sie es unter „targets“ des Programms, oder schreiben Sie die id eines vorhandenen.',
    'fault.unknownLesson':
      'In diesem Paket gibt es keine Lektion „{id}“. Schreiben Sie die id einer Lektion aus „contributes.lessons“.',
    'fault.unknownSkill':
      'In diesem Paket gibt es keine Fertigkeit „{id}“. Ergänzen Sie sie unter „contributes.skills“, oder nehmen Sie sie aus der Lektion.',
    'fault.unknownStep': 'In dieser Lektion gibt es keinen Schritt „{id}“. Schreiben Sie die id eines ihrer Schritte.',
    'fault.noText': 'Zu „%{key}%“ gibt es keinen Text. Ergänzen Sie „{key}“ in pack.nls.json.',
    'fault.missingTranslation':
      '„{key}“ ist nicht nach {language} übersetzt. Bis dahin erscheint die Grundsprache. Ergänzen Sie den Text in pack.nls.{language}.json.',
    'fault.when': 'Diese „when“-Bedingung ist nicht lesbar: {message}.',
    'fault.whenKey':
      '„{key}“ ist kein Kontextschlüssel. Welche eine „when“-Bedingung lesen darf, steht in CONTRIBUTING.md.',
    'fault.whenKeyNear': '„{key}“ ist kein Kontextschlüssel. Ist „{near}“ gemeint?',
    'fault.event.unknown':
      '„{found}“ ist kein Abschlussereignis. Schreiben Sie onClick:ziel, onInput:ziel, onChange:ziel, onSubmit:ziel, onScreen:seite, onTarget:ziel, onContext:bedingung, onCommand:befehl, onLink, onStepShown oder onCheck.',
    'fault.event.when': 'Die Bedingung in „{found}“ ist nicht lesbar. Nach „onContext:“ steht eine „when“-Bedingung.',
    'fault.noCorrectChoice':
      'Keine Antwort dieser Frage ist richtig. Geben Sie einer „correct“: true; mit „several“ allen richtigen.',
    'fault.effectIsNext':
      'Diese Lektion ließe sich abschließen, ohne im Programm etwas zu tun. Schreiben Sie als „effect“, was im Programm zu sehen ist, wenn die Aufgabe erledigt ist, etwa onTarget:receipt.',
    'fault.stepEmpty': 'Dieser Schritt sagt nichts und fragt nichts. Geben Sie ihm einen „text“ oder einen „check“.',
    'fault.engine':
      'Dieses Paket braucht das Paketformat {wanted}, diese Version von Alongside liest {have}. Aktualisieren Sie die Erweiterung, oder bitten Sie den Herausgeber um ein Paket für ^{have}.',
    'fault.tooLarge': 'Das Paket ist zu groß. Bleiben Sie unter {max}, zum Beispiel mit kleineren Bildern.',
    'fault.noPackFile': 'Hier gibt es keine pack.json. Öffnen Sie den Ordner, in dem sie liegt.',
    'fault.claimed':
      'Die Programme „{tool}“ und „{other}“ beanspruchen dieselbe Seite, darum erscheint dort keines. Geben Sie einem ein Merkmal, das dem anderen fehlt, oder ein höheres „weight“.',
    'fault.targetChanged':
      'Das Ziel „{target}“ hat sich im Programm geändert und wird noch gefunden. Anders als aufgenommen: {kinds}. {n}-mal gesehen.',
    'fault.targetMissing':
      'Das Ziel „{target}“ wurde nicht gefunden, als ein Schritt darauf zeigte. Anders beim ähnlichsten: {kinds}. {n}-mal gesehen.',
    'fault.targetRenewed':
      'Das Ziel „{target}“ wird in diesem Browser nach seiner neuen Beschreibung gefunden. Damit alle sie haben, wählen Sie es neu aus und fügen Sie sie in das Paket ein.',
    'fault.tooDeep':
      'Das ist tiefer verschachtelt, als ein Paket es braucht: Die Grenze sind {max} Ebenen. Entfernen Sie die überzähligen Klammern.',
    'fault.tooManySteps': 'Eine Lektion hat höchstens {max} Schritte. Teilen Sie diese in zwei Lektionen.',
    'fault.tooManyWords':
      'Dieser Text hat {n} Wörter, zu viele für eine Karte. Bleiben Sie unter {max}, oder teilen Sie den Schritt.',
    'fault.imageNoText':
      'Ein Bild in diesem Text sagt nicht, was es zeigt. Schreiben Sie es zwischen die Klammern: ![was zu sehen ist](Datei).',
    'fault.noFile':
      'In diesem Paket ist keine Datei „{path}“; statt ihrer wird ihre Beschreibung gezeigt. Legen Sie die Datei dazu, oder berichtigen Sie den Pfad.',
    'fault.mediaTooLarge':
      'Die Datei „{path}“ ist zu groß. Halten Sie sie unter {max} Byte: weniger Bildpunkte oder ein kürzeres Video.',
    'fault.mediaForm':
      'Was für „{path}“ steht, ist keine Datei dieser Art. Bauen Sie das Paket noch einmal aus seinem Ordner.',
    'fault.mediaNoText': 'Dieses Bild sagt nicht, was es zeigt. Ergänzen Sie es als „alt“.',
    'fault.videoNoCaptions':
      'Dieses Video hat keine Untertitel. Ergänzen Sie als „captions“ den Pfad einer WebVTT-Datei.',
    'fault.neverTrue':
      '„{when}“ kann hier nie zutreffen, also bekäme das niemand je zu sehen. Berichtigen Sie die Bedingung, oder nehmen Sie sie heraus.',
    'fault.cycle':
      'Diese Lektionen warten aufeinander, also kann keine beginnen: {lessons}. Nehmen Sie eine aus „prerequisites“ heraus.',
    'fault.unusedSkill':
      'Keine Lektion vermittelt die Fertigkeit „{id}“. Nennen Sie sie unter „skills“ einer Lektion, oder entfernen Sie sie.',
    'fault.unusedTarget':
      'Nichts zeigt auf das Ziel „{id}“. Verwenden Sie es in einem Schritt, einem Tipp oder einer Bedingung, oder entfernen Sie es.',
    'fault.rulePattern':
      '„{found}“ taugt nicht, um Eingaben zu prüfen: Es ist kein regulärer Ausdruck oder braucht bei manchem Text zu lange. Schreiben Sie einen einfacheren.',
    'fault.ruleNever':
      'Nichts, was sich eingeben lässt, erfüllt dies: Das Mindeste ist mehr als das Höchste. Berichtigen Sie eines von beiden.',
    'fault.severalOfNone':
      '„several“ gehört zu „choices“: Ohne sie gibt es nichts auszuwählen. Ergänzen Sie sie, oder nehmen Sie es heraus.',
    'fault.taskUnseen':
      'Nichts würde zeigen, dass diese Aufgabe getan ist. Geben Sie dem Schritt „completionEvents“, etwa onTarget:receipt.',
    'fault.exactlyOne': 'Schreiben Sie hier genau eines davon: {keys}.',
    'fault.atLeastOne': 'Schreiben Sie hier mindestens eines davon: {keys}.',
    'fault.unknownCommand':
      'In diesem Paket gibt es keinen Befehl „{id}“. Schreiben Sie die id eines Befehls aus „contributes.commands“.',
    'fault.unknownWalkthrough':
      'In diesem Paket gibt es keinen Rundgang „{id}“. Schreiben Sie die id eines Rundgangs aus „contributes.walkthroughs“.',
    'fault.noCheck':
      'Die Lektion „{id}“ fragt nichts und hat darum kein Ergebnis. Geben Sie einem ihrer Schritte einen „check“.',
    'fault.checkInTask':
      'Eine Aufgabe hat keine Karte, also tritt dies in ihr nie ein. Schreiben Sie, was im Programm zu sehen ist, etwa onScreen:receipt.',
    'fault.noChoice':
      '„{found}“ ist keiner der Werte unter „enum“. Ergänzen Sie ihn dort, oder wählen Sie einen davon.',
    'fault.noDay': '„{found}“ ist kein Tag des Kalenders. Schreiben Sie ein Datum wie 2027-01-31.',
    'fault.engineOld':
      'Dieses Paket ist für das Paketformat {wanted} geschrieben, zu alt für {have}. Bringen Sie es auf den neuen Stand, und schreiben Sie ^{have} in „engines.alongside“.',
    'fault.engineRange': '„{wanted}“ ist kein Bereich von Versionen. Schreiben Sie einen wie ^{have}.',
    'fault.trap.quoted-boolean':
      'In „{when}“ ist true oder false in Anführungszeichen ein Text, dem der Wert selbst nie gleicht. Lassen Sie die Anführungszeichen weg.',
    'fault.trap.loose-boolean':
      'In „{when}“ sind auch true und false gleich 1 und 0. Vergleichen Sie mit true oder false oder mit < und >.',
    'fault.trap.loose-empty':
      'In „{when}“ sind auch die Werte 0 und false gleich dem leeren Text. Schreiben Sie den Schlüssel allein oder !Schlüssel.',
    'fault.trap.loose-number':
      'In „{when}“ wird eine Zahl als Text verglichen. Schreiben Sie sie schlicht und ohne Anführungszeichen, etwa 5.',
    'fault.trap.double-quotes': 'In „{when}“ gehören die doppelten Anführungszeichen zum Wert. Nehmen Sie einfache.',
    'fault.trap.triple-equals': 'In „{when}“ vergleicht === nicht strenger als ==. Schreiben Sie == oder !=.',
    'fault.trap.in-literal':
      'In „{when}“ muss hinter „in“ ein Schlüssel stehen, der eine Liste enthält. Schreiben Sie seinen Namen, ohne Anführungszeichen und Klammern.',
    'fault.trap.order-no-number':
      'In „{when}“ wird mit etwas verglichen, das keine schlichte Zahl ist. Schreiben Sie eine Zahl wie 5.',
    'fault.trap.glued-operator':
      'In „{when}“ gilt ein Vergleich ohne Leerzeichen als ein einziger Schlüssel. Setzen Sie Leerzeichen um < und >.',
    'fault.trap.regex-empty':
      'In „{when}“ passt das Muster auf einen leeren Text, aber nie auf einen Schlüssel ohne Wert. Verlangen Sie mindestens ein Zeichen, oder schreiben Sie !Schlüssel.',
    'fault.trap.regex-flag': 'In „{when}“ bewirken die Kennzeichen g und y nichts. Lassen Sie sie weg.',
    'kind.error': 'Fehler',
    'kind.warning': 'Warnung',
  },
  ar: {
    'fault.notJson':
      'ليس هذا JSON: \u2068{message}\u2069. لا بد أن تكتمل أزواج علامات الاقتباس والأقواس، ولا تُسمح التعليقات ولا الفاصلة بعد الإدخال الأخير.',
    'fault.unknownKey': 'لا معنى للمفتاح «\u2068{key}\u2069» هنا. احذفه، وانظر المفاتيح الصالحة في المخطّط.',
    'fault.unknownKeyNear': 'لا معنى للمفتاح «\u2068{key}\u2069» هنا. هل قصدت «\u2068{near}\u2069»؟',
    'fault.missing': 'المفتاح «\u2068{key}\u2069» ناقص هنا. أضِفه.',
    'fault.wrongType': 'الموجود هنا \u2068{found}\u2069، والمطلوب \u2068{expected}\u2069.',
    'fault.pattern': 'صيغة «\u2068{found}\u2069» غير صحيحة. يجب أن توافق \u2068{expected}\u2069.',
    'fault.tooMany': 'هذا أكثر من اللازم. الحدّ هو {max}.',
    'fault.tooFew': 'هذا أقل من اللازم. المطلوب {min} على الأقل.',
    'fault.duplicateId': 'المعرّف «\u2068{id}\u2069» مستعمل مرتين. أعطِ كل عنصر من النوع نفسه معرّفًا خاصًا به.',
    'fault.unknownTool':
      'لا أداة باسم «\u2068{id}\u2069» في هذه الحزمة. اكتب معرّف أداة من \u2068contributes.tools\u2069.',
    'fault.unknownScreen': 'لا شاشة باسم «\u2068{id}\u2069» في الأداة. هل قصدت «\u2068{near}\u2069»؟',
    'fault.unknownTarget':
      'لا هدف باسم «\u2068{id}\u2069» في الأداة. صِفه ضمن \u2068targets\u2069 في الأداة، أو اكتب معرّف هدف موجود.',
    'fault.unknownLesson':
      'لا درس باسم «\u2068{id}\u2069» في هذه الحزمة. اكتب معرّف درس من «\u2068contributes.lessons\u2069».',
    'fault.unknownSkill':
      'لا مهارة باسم «\u2068{id}\u2069» في هذه الحزمة. أضِفها ضمن \u2068contributes.skills\u2069 أو احذفها من الدرس.',
    'fault.unknownStep': 'لا خطوة باسم «\u2068{id}\u2069» في هذا الدرس. اكتب معرّف إحدى خطواته.',
    'fault.noText': 'لا نصّ للمفتاح «\u2068%{key}%\u2069». أضِف «\u2068{key}\u2069» إلى \u2068pack.nls.json\u2069.',
    'fault.missingTranslation':
      '«\u2068{key}\u2069» غير مترجم إلى \u2068{language}\u2069. حتى يُترجم يقرأ الناس اللغة الأساسية. أضِفه إلى \u2068pack.nls.{language}.json\u2069.',
    'fault.when': 'تعذّرت قراءة شرط \u2068when\u2069 هذا: \u2068{message}\u2069.',
    'fault.whenKey':
      '«\u2068{key}\u2069» ليس مفتاح سياق. انظر في \u2068CONTRIBUTING.md\u2069 المفاتيح التي يقرؤها شرط \u2068when\u2069.',
    'fault.whenKeyNear': '«\u2068{key}\u2069» ليس مفتاح سياق. هل قصدت «\u2068{near}\u2069»؟',
    'fault.event.unknown':
      '«\u2068{found}\u2069» ليس حدث إتمام. اكتب \u2068onClick:target, onInput:target, onChange:target, onSubmit:target, onScreen:screen, onTarget:target, onContext:clause, onCommand:command, onLink, onStepShown\u2069 أو \u2068onCheck\u2069.',
    'fault.event.when':
      'تعذّرت قراءة الشرط في «\u2068{found}\u2069». بعد \u2068onContext:\u2069 يأتي شرط \u2068when\u2069.',
    'fault.noCorrectChoice':
      'لا خيار صحيحًا لهذا السؤال. ضع \u2068"correct": true\u2069 لخيار واحد، ومع \u2068several\u2069 لكل خيار صحيح.',
    'fault.effectIsNext':
      'يمكن إنهاء هذا الدرس دون فعل شيء في الأداة. اكتب في \u2068effect\u2069 ما يظهر في الأداة عند إنجاز المهمة، مثل \u2068onTarget:receipt\u2069.',
    'fault.stepEmpty': 'هذه الخطوة لا تقول شيئًا ولا تسأل شيئًا. أعطِها \u2068text\u2069 أو \u2068check\u2069.',
    'fault.engine':
      'تحتاج هذه الحزمة إلى صيغة الحزم \u2068{wanted}\u2069، وهذا الإصدار من Alongside يقرأ \u2068{have}\u2069. حدّث الإضافة أو اطلب من الناشر حزمة لصيغة \u2068^{have}\u2069.',
    'fault.tooLarge': 'الحزمة كبيرة جدًا. اجعلها دون \u2068{max}\u2069، مثلًا بصور أصغر.',
    'fault.noPackFile': 'لا يوجد \u2068pack.json\u2069 هنا. افتح المجلّد الذي يحتويه.',
    'fault.claimed':
      'تدّعي الأداتان «\u2068{tool}\u2069» و«\u2068{other}\u2069» الصفحة نفسها، فلا تظهر أي منهما فيها. أعطِ إحداهما علامة ليست في الأخرى أو \u2068weight\u2069 أعلى.',
    'fault.targetChanged':
      'تغيّر الهدف «\u2068{target}\u2069» في الأداة وما زال يُعثر عليه. ما اختلف عمّا سُجّل: \u2068{kinds}\u2069. شوهد {n} مرات.',
    'fault.targetMissing':
      'لم يُعثر على الهدف «\u2068{target}\u2069» حين أشارت إليه خطوة. ما اختلف في أقرب شبيه: \u2068{kinds}\u2069. شوهد {n} مرات.',
    'fault.targetRenewed':
      'يُعثر على الهدف «\u2068{target}\u2069» في هذا المتصفّح بوصفه الجديد. ليصل إلى الجميع، اختره من جديد وضَع وصفه في الحزمة.',
    'fault.tooDeep': 'التداخل هنا أعمق مما تحتاجه حزمة، والحدّ {max} مستوى. احذف الأقواس الزائدة.',
    'fault.tooManySteps': 'للدرس {max} خطوة على الأكثر. اقسم هذا الدرس درسين.',
    'fault.tooManyWords':
      'كلمات هذا النص {n}، وهي أكثر مما تتسع له بطاقة واحدة. اجعلها دون {max} أو اقسم الخطوة خطوتين.',
    'fault.imageNoText': 'في هذا النص صورة بلا وصف. اكتب ما تُظهره بين القوسين: \u2068![ما تُظهره](file)\u2069.',
    'fault.noFile': 'لا يوجد ملف «\u2068{path}\u2069» في هذه الحزمة، فيُعرض وصفه بدلًا منه. أضِف الملف أو صحّح المسار.',
    'fault.mediaTooLarge': 'الملف «\u2068{path}\u2069» كبير جدًا. أبقِه دون {max} بايت: نقاط أقل أو فيديو أقصر.',
    'fault.mediaForm': 'ما يقوم مقام «\u2068{path}\u2069» ليس ملفًا من هذا النوع. ابنِ الحزمة من مجلدها من جديد.',
    'fault.mediaNoText': 'هذه الصورة بلا وصف. أضِف ما تُظهره في «\u2068alt\u2069».',
    'fault.videoNoCaptions': 'هذا الفيديو بلا ترجمة مكتوبة. أضِف مسار ملف \u2068WebVTT\u2069 في «\u2068captions\u2069».',
    'fault.neverTrue': 'لا يمكن أن يتحقق «\u2068{when}\u2069» هنا أبدًا، فلن يرى أحد هذا. صحّح الشرط أو احذفه.',
    'fault.cycle':
      'ينتظر كلٌّ من هذه الدروس الآخر، فلا يبدأ أي منها: \u2068{lessons}\u2069. احذف واحدًا من «\u2068prerequisites\u2069».',
    'fault.unusedSkill':
      'لا درس يعلّم المهارة «\u2068{id}\u2069». اذكرها في «\u2068skills\u2069» لأحد الدروس أو احذفها.',
    'fault.unusedTarget': 'لا شيء يشير إلى الهدف «\u2068{id}\u2069». استعمله في خطوة أو تلميح أو شرط أو احذفه.',
    'fault.rulePattern':
      'لا يصلح «\u2068{found}\u2069» لفحص ما يُكتب: ليس تعبيرًا نمطيًا أو يستغرق وقتًا طويلًا مع بعض النصوص. اكتب تعبيرًا أبسط.',
    'fault.ruleNever': 'لا يمكن كتابة ما يحقق هذا: الحد الأدنى أكبر من الحد الأقصى. صحّح أحدهما.',
    'fault.severalOfNone': '\u2068several\u2069 خاص بـ\u2068choices\u2069، ومن دونها لا شيء يُختار. أضفها أو احذفه.',
    'fault.taskUnseen':
      'لا شيء يُظهر أن هذه المهمة أُنجزت. أعطِ الخطوة \u2068completionEvents\u2069 مثل \u2068onTarget:receipt\u2069.',
    'fault.exactlyOne': 'اكتب هنا واحدًا فقط من هذه: \u2068{keys}\u2069.',
    'fault.atLeastOne': 'اكتب هنا واحدًا على الأقل من هذه: \u2068{keys}\u2069.',
    'fault.unknownCommand':
      'لا أمر باسم «\u2068{id}\u2069» في هذه الحزمة. اكتب معرّف أمر من «\u2068contributes.commands\u2069».',
    'fault.unknownWalkthrough':
      'لا جولة باسم «\u2068{id}\u2069» في هذه الحزمة. اكتب معرّف جولة من «\u2068contributes.walkthroughs\u2069».',
    'fault.noCheck': 'لا سؤال في الدرس «\u2068{id}\u2069»، فلا درجة له. أضِف «\u2068check\u2069» إلى إحدى خطواته.',
    'fault.checkInTask':
      'ليس للمهمة بطاقة، فلا يقع هذا فيها أبدًا. اكتب ما يظهر في الأداة، مثل \u2068onScreen:receipt\u2069.',
    'fault.noChoice': '«\u2068{found}\u2069» ليس من قيم «\u2068enum\u2069». أضِفه إليها أو اختر واحدة منها.',
    'fault.noDay': '«\u2068{found}\u2069» ليس يومًا في التقويم. اكتب تاريخًا مثل \u20682027-01-31\u2069.',
    'fault.engineOld':
      'كُتبت هذه الحزمة لصيغة الحزم \u2068{wanted}\u2069، وهي أقدم من \u2068{have}\u2069. حدّث الحزمة واكتب \u2068^{have}\u2069 في «\u2068engines.alongside\u2069».',
    'fault.engineRange': '«\u2068{wanted}\u2069» ليس نطاق إصدارات. اكتب نطاقًا مثل \u2068^{have}\u2069.',
    'fault.trap.quoted-boolean':
      'في «\u2068{when}\u2069» تجعل علامتا الاقتباس \u2068true\u2069 أو \u2068false\u2069 نصًّا لا تساويه القيمة نفسها أبدًا. احذف علامتي الاقتباس.',
    'fault.trap.loose-boolean':
      'في «\u2068{when}\u2069» تساوي القيمتان \u2068true\u2069 و\u2068false\u2069 العددين 1 و0 أيضًا. قارن بـ\u2068true\u2069 أو \u2068false\u2069، أو استعمل \u2068<\u2069 و\u2068>\u2069.',
    'fault.trap.loose-empty':
      'في «\u2068{when}\u2069» تساوي القيمتان 0 و\u2068false\u2069 النصّ الفارغ أيضًا. اكتب المفتاح وحده أو \u2068!key\u2069.',
    'fault.trap.loose-number': 'في «\u2068{when}\u2069» يُقارَن العدد بوصفه نصًّا. اكتبه مجرّدًا بلا علامتي اقتباس، مثل 5.',
    'fault.trap.double-quotes': 'في «\u2068{when}\u2069» علامتا الاقتباس المزدوجتان جزء من القيمة. استعمل المفردتين.',
    'fault.trap.triple-equals':
      'في «\u2068{when}\u2069» لا تقارن \u2068===\u2069 مقارنة أدقّ من \u2068==\u2069. اكتب \u2068==\u2069 أو \u2068!=\u2069.',
    'fault.trap.in-literal':
      'في «\u2068{when}\u2069» يجب أن يأتي بعد \u2068in\u2069 مفتاح يحمل قائمة. اكتب اسمه بلا علامتي اقتباس ولا أقواس.',
    'fault.trap.order-no-number': 'في «\u2068{when}\u2069» مقارنة بما ليس عددًا مجرّدًا. اكتب عددًا مثل 5.',
    'fault.trap.glued-operator':
      'في «\u2068{when}\u2069» تُقرأ المقارنة بلا مسافات مفتاحًا واحدًا. ضع مسافات حول \u2068<\u2069 و\u2068>\u2069.',
    'fault.trap.regex-empty':
      'في «\u2068{when}\u2069» يطابق النمط نصًّا فارغًا، لكنه لا يطابق أبدًا مفتاحًا بلا قيمة. اطلب حرفًا واحدًا على الأقل أو اكتب \u2068!key\u2069.',
    'fault.trap.regex-flag': 'في «\u2068{when}\u2069» لا أثر للعلامتين \u2068g\u2069 و\u2068y\u2069. احذفهما.',
    'kind.error': 'خطأ',
    'kind.warning': 'تحذير',
  },
});

/** What can be said about a pack's fault. */
export type PackKey = keyof (typeof packWords)['en'];
