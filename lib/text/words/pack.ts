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
    'fault.unknownLesson': 'No lesson “{id}” is in this pack. A badge counts only lessons of its own pack.',
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
      '“{found}” is no completion event. Write onClick:target, onInput:target, onChange:target, onSubmit:target, onScreen:screen, onTarget:target, onContext:clause or onCheck.',
    'fault.event.when': 'The clause in “{found}” cannot be read. Behind “onContext:” stands a “when” clause.',
    'fault.noCorrectChoice': 'No choice of this question is right. Give exactly one of them “correct”: true.',
    'fault.effectIsNext':
      'This lesson could be finished by pressing Next alone. Write as its “effect” what is seen in the tool when the task is done, such as onTarget:receipt.',
    'fault.stepEmpty': 'This step says nothing and asks nothing. Give it a “text” or a “check”.',
    'fault.engine':
      'This pack asks for Alongside {wanted}; here is {have}. Update Alongside, or widen “engines.alongside”.',
    'fault.tooLarge': 'The pack is too large. Keep it under {max}, for example with smaller pictures.',
    'fault.noPackFile': 'There is no pack.json here. Open the folder that holds it.',
    'fault.claimed':
      'The tools “{tool}” and “{other}” claim the same page, so neither is shown there. Give one of them a sign that the other lacks, or a higher “weight”.',
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
      'In diesem Paket gibt es keine Lektion „{id}“. Ein Abzeichen zählt nur Lektionen des eigenen Pakets.',
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
      '„{found}“ ist kein Abschlussereignis. Schreiben Sie onClick:ziel, onInput:ziel, onChange:ziel, onSubmit:ziel, onScreen:seite, onTarget:ziel, onContext:bedingung oder onCheck.',
    'fault.event.when': 'Die Bedingung in „{found}“ ist nicht lesbar. Nach „onContext:“ steht eine „when“-Bedingung.',
    'fault.noCorrectChoice': 'Keine Antwort dieser Frage ist richtig. Geben Sie genau einer „correct“: true.',
    'fault.effectIsNext':
      'Diese Lektion ließe sich allein mit „Weiter“ abschließen. Schreiben Sie als „effect“, was im Programm zu sehen ist, wenn die Aufgabe erledigt ist, etwa onTarget:receipt.',
    'fault.stepEmpty': 'Dieser Schritt sagt nichts und fragt nichts. Geben Sie ihm einen „text“ oder einen „check“.',
    'fault.engine':
      'Dieses Paket verlangt Alongside {wanted}, hier läuft {have}. Aktualisieren Sie Alongside, oder erweitern Sie „engines.alongside“.',
    'fault.tooLarge': 'Das Paket ist zu groß. Bleiben Sie unter {max}, zum Beispiel mit kleineren Bildern.',
    'fault.noPackFile': 'Hier gibt es keine pack.json. Öffnen Sie den Ordner, in dem sie liegt.',
    'fault.claimed':
      'Die Programme „{tool}“ und „{other}“ beanspruchen dieselbe Seite, darum erscheint dort keines. Geben Sie einem ein Merkmal, das dem anderen fehlt, oder ein höheres „weight“.',
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
    'fault.unknownLesson': 'لا درس باسم «\u2068{id}\u2069» في هذه الحزمة. لا يَحسب الوسام إلا دروس حزمته.',
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
      '«\u2068{found}\u2069» ليس حدث إتمام. اكتب \u2068onClick:target, onInput:target, onChange:target, onSubmit:target, onScreen:screen, onTarget:target, onContext:clause\u2069 أو \u2068onCheck\u2069.',
    'fault.event.when':
      'تعذّرت قراءة الشرط في «\u2068{found}\u2069». بعد \u2068onContext:\u2069 يأتي شرط \u2068when\u2069.',
    'fault.noCorrectChoice': 'لا خيار صحيحًا لهذا السؤال. ضع \u2068"correct": true\u2069 لخيار واحد فقط.',
    'fault.effectIsNext':
      'يمكن إنهاء هذا الدرس بالضغط على «التالي» وحده. اكتب في \u2068effect\u2069 ما يظهر في الأداة عند إنجاز المهمة، مثل \u2068onTarget:receipt\u2069.',
    'fault.stepEmpty': 'هذه الخطوة لا تقول شيئًا ولا تسأل شيئًا. أعطِها \u2068text\u2069 أو \u2068check\u2069.',
    'fault.engine':
      'تطلب هذه الحزمة Alongside \u2068{wanted}\u2069 والموجود هنا \u2068{have}\u2069. حدّث Alongside أو وسّع \u2068engines.alongside\u2069.',
    'fault.tooLarge': 'الحزمة كبيرة جدًا. اجعلها دون \u2068{max}\u2069، مثلًا بصور أصغر.',
    'fault.noPackFile': 'لا يوجد \u2068pack.json\u2069 هنا. افتح المجلّد الذي يحتويه.',
    'fault.claimed':
      'تدّعي الأداتان «\u2068{tool}\u2069» و«\u2068{other}\u2069» الصفحة نفسها، فلا تظهر أي منهما فيها. أعطِ إحداهما علامة ليست في الأخرى أو \u2068weight\u2069 أعلى.',
    'kind.error': 'خطأ',
    'kind.warning': 'تحذير',
  },
});

/** What can be said about a pack's fault. */
export type PackKey = keyof (typeof packWords)['en'];
