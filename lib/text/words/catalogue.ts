import { defineWords } from '../say.ts';

/** What keeps a catalogue, or a pack that it lists, out of this browser. Read by trainers and administrators. */
export const catalogueWords = defineWords({
  en: {
    'catalogue.noKey':
      'A catalogue is set, but no key to check it with. Set “organisation.key” to the public key that “npm run pack -- key” printed.',
    'catalogue.badKey':
      'The key “{key}” is no Ed25519 public key. Set “organisation.key” to the 43 characters that “npm run pack -- key” printed.',
    'catalogue.noEd25519':
      'This browser cannot check Ed25519 signatures, so nothing is taken from the catalogue. Update the browser.',
    'catalogue.unreachable':
      'The catalogue at {address} cannot be reached. What is installed keeps working; the next look is in a few hours.',
    'catalogue.status':
      'The host of the catalogue at {address} answers with {status}. Put the folder that was written there, or mend the address.',
    'catalogue.tooLarge': 'The catalogue at {address} is larger than {max} bytes and is not read.',
    'catalogue.notOne':
      'What lies at the address of the catalogue is no signed catalogue, or it is cut off. Put the “catalogue.json” there that was written.',
    'catalogue.shape':
      'The catalogue is signed, but “{place}” in it is not as this version expects. Update Alongside, or write the catalogue again.',
    'catalogue.otherKey':
      'The catalogue is signed with the key {key}, which this browser does not trust. Sign it with the key of your organisation, or set “organisation.key” to this one if it is yours.',
    'catalogue.signature':
      'The signature of the catalogue is wrong: it was changed after it was signed. Write it again and look who can write to its host.',
    'catalogue.older':
      'The catalogue has sequence {sequence}, but {last} was seen here already. To go back to older packs, write a new catalogue that lists them.',
    'catalogue.twice':
      'There are two different catalogues with sequence {sequence}. Write a new one from the folder that holds the latest.',
    'catalogue.expired':
      'The catalogue has been out of date since {expires}. What is installed keeps working, but nothing new is installed. Write a new one.',
    'catalogue.noChannel':
      'The catalogue has no channel “{channel}”. Set “channel” to one of: {channels}. What is installed stays.',
    'pack.twice': 'The catalogue lists {id} more than once. Only the first, {version}, counts.',
    'pack.file':
      '{id} {version} is not fetched: “{file}” is no plain file name below the catalogue. Write the catalogue again.',
    'pack.tooLarge': '{id} {version} is larger than {max} bytes and is not fetched. Make its pictures smaller.',
    'pack.unreachable': '{id} {version} cannot be fetched. It is tried again at the next look.',
    'pack.status':
      '{id} {version} cannot be fetched: the host answers with {status}. Put the whole folder there that was written.',
    'pack.size':
      '{id} {version} is not installed: {size} bytes came where the catalogue lists {listed}. The file is cut off or was changed.',
    'pack.digest':
      '{id} {version} is not installed: its contents are not the ones that were signed. Put the file there that was written.',
    'pack.other': 'What the catalogue lists as {id} {version} is {found}. Write the catalogue again.',
    'pack.newer':
      '{id} {version} is written for Alongside {wanted}; here is {have}. Update Alongside, then it is installed.',
    'pack.faults': '{id} {version} has faults and is not installed.',
    'pack.here': '{id} {version} is held back, because another version was installed in this browser by hand.',
  },
  de: {
    'catalogue.noKey':
      'Ein Katalog ist eingestellt, aber kein Schlüssel, um ihn zu prüfen. Tragen Sie als „organisation.key“ den öffentlichen Schlüssel ein, den „npm run pack -- key“ ausgegeben hat.',
    'catalogue.badKey':
      '„{key}“ ist kein öffentlicher Ed25519-Schlüssel. Tragen Sie als „organisation.key“ die 43 Zeichen ein, die „npm run pack -- key“ ausgegeben hat.',
    'catalogue.noEd25519':
      'Dieser Browser kann Ed25519-Signaturen nicht prüfen; deshalb wird aus dem Katalog nichts übernommen. Aktualisieren Sie den Browser.',
    'catalogue.unreachable':
      'Der Katalog unter {address} ist nicht erreichbar. Was installiert ist, funktioniert weiter; in einigen Stunden wird erneut nachgesehen.',
    'catalogue.status':
      'Der Server des Katalogs unter {address} antwortet mit {status}. Legen Sie den geschriebenen Ordner dort ab, oder berichtigen Sie die Adresse.',
    'catalogue.tooLarge': 'Der Katalog unter {address} ist größer als {max} Bytes und wird nicht gelesen.',
    'catalogue.notOne':
      'An der Adresse des Katalogs liegt kein signierter Katalog, oder er ist abgeschnitten. Legen Sie die geschriebene „catalogue.json“ dort ab.',
    'catalogue.shape':
      'Der Katalog ist signiert, aber „{place}“ darin entspricht nicht dem, was diese Version erwartet. Aktualisieren Sie Alongside, oder schreiben Sie den Katalog neu.',
    'catalogue.otherKey':
      'Der Katalog ist mit dem Schlüssel {key} signiert, dem dieser Browser nicht vertraut. Signieren Sie ihn mit dem Schlüssel Ihrer Organisation, oder tragen Sie diesen als „organisation.key“ ein, wenn es der Ihre ist.',
    'catalogue.signature':
      'Die Signatur des Katalogs ist falsch: Er wurde nach dem Signieren verändert. Schreiben Sie ihn neu, und prüfen Sie, wer auf seinem Server schreiben darf.',
    'catalogue.older':
      'Der Katalog hat die Folgenummer {sequence}, hier war aber schon {last} zu sehen. Um zu älteren Paketen zurückzukehren, schreiben Sie einen neuen Katalog, der sie aufführt.',
    'catalogue.twice':
      'Es gibt zwei verschiedene Kataloge mit der Folgenummer {sequence}. Schreiben Sie einen neuen aus dem Ordner, in dem der letzte liegt.',
    'catalogue.expired':
      'Der Katalog ist seit {expires} abgelaufen. Was installiert ist, funktioniert weiter, aber Neues wird nicht installiert. Schreiben Sie einen neuen.',
    'catalogue.noChannel':
      'Der Katalog hat keinen Kanal „{channel}“. Setzen Sie „channel“ auf einen von diesen: {channels}. Was installiert ist, bleibt.',
    'pack.twice': 'Der Katalog führt {id} mehrfach auf. Nur der erste Eintrag, {version}, zählt.',
    'pack.file':
      '{id} {version} wird nicht geholt: „{file}“ ist kein einfacher Dateiname unterhalb des Katalogs. Schreiben Sie den Katalog neu.',
    'pack.tooLarge': '{id} {version} ist größer als {max} Bytes und wird nicht geholt. Verwenden Sie kleinere Bilder.',
    'pack.unreachable': '{id} {version} lässt sich nicht holen. Beim nächsten Nachsehen wird es erneut versucht.',
    'pack.status':
      '{id} {version} lässt sich nicht holen: Der Server antwortet mit {status}. Legen Sie den ganzen geschriebenen Ordner dort ab.',
    'pack.size':
      '{id} {version} wird nicht installiert: Es kamen {size} Bytes, der Katalog nennt {listed}. Die Datei ist abgeschnitten oder verändert.',
    'pack.digest':
      '{id} {version} wird nicht installiert: Der Inhalt ist nicht der signierte. Legen Sie die geschriebene Datei dort ab.',
    'pack.other': 'Was der Katalog als {id} {version} aufführt, ist {found}. Schreiben Sie den Katalog neu.',
    'pack.newer':
      '{id} {version} ist für Alongside {wanted} geschrieben; hier läuft {have}. Aktualisieren Sie Alongside, dann wird es installiert.',
    'pack.faults': '{id} {version} hat Fehler und wird nicht installiert.',
    'pack.here':
      '{id} {version} wird zurückgehalten, weil in diesem Browser von Hand eine andere Version installiert wurde.',
  },
  ar: {
    'catalogue.noKey':
      'ضُبط فهرس للحزم دون مفتاح للتحقق منه. ضع في «\u2068organisation.key\u2069» المفتاح العام الذي طبعه «\u2068npm run pack -- key\u2069».',
    'catalogue.badKey':
      '«\u2068{key}\u2069» ليس مفتاح \u2068Ed25519\u2069 عامًا. ضع في «\u2068organisation.key\u2069» الأحرف الـ43 التي طبعها «\u2068npm run pack -- key\u2069».',
    'catalogue.noEd25519':
      'لا يستطيع هذا المتصفح التحقق من تواقيع \u2068Ed25519\u2069، فلا يؤخذ من الفهرس شيء. حدّث المتصفح.',
    'catalogue.unreachable':
      'تعذّر الوصول إلى الفهرس في \u2068{address}\u2069. ما هو مثبّت يواصل العمل، وتُعاد المحاولة بعد بضع ساعات.',
    'catalogue.status':
      'يجيب خادم الفهرس في \u2068{address}\u2069 بالرمز \u2068{status}\u2069. ضع هناك المجلّد الذي كُتب، أو صحّح العنوان.',
    'catalogue.tooLarge': 'الفهرس في \u2068{address}\u2069 أكبر من {max} بايت، فلا يُقرأ.',
    'catalogue.notOne':
      'ما يوجد في عنوان الفهرس ليس فهرسًا موقّعًا، أو أنه مبتور. ضع هناك ملف «\u2068catalogue.json\u2069» كما كُتب.',
    'catalogue.shape':
      'الفهرس موقّع، لكن «\u2068{place}\u2069» فيه ليس كما يتوقعه هذا الإصدار. حدّث Alongside أو اكتب الفهرس من جديد.',
    'catalogue.otherKey':
      'الفهرس موقّع بالمفتاح \u2068{key}\u2069 الذي لا يثق به هذا المتصفح. وقّعه بمفتاح مؤسستك، أو ضع هذا المفتاح في «\u2068organisation.key\u2069» إن كان لكم.',
    'catalogue.signature': 'توقيع الفهرس خاطئ: فقد غُيّر بعد توقيعه. اكتبه من جديد وتحقّق ممن يستطيع الكتابة على خادمه.',
    'catalogue.older':
      'الرقم التسلسلي للفهرس {sequence}، وقد شوهد هنا الرقم {last} من قبل. للعودة إلى حزم أقدم اكتب فهرسًا جديدًا يذكرها.',
    'catalogue.twice': 'يوجد فهرسان مختلفان بالرقم التسلسلي {sequence}. اكتب فهرسًا جديدًا من المجلّد الذي فيه آخر فهرس.',
    'catalogue.expired':
      'انتهت صلاحية الفهرس في \u2068{expires}\u2069. ما هو مثبّت يواصل العمل، لكن لا يُثبّت جديد. اكتب فهرسًا جديدًا.',
    'catalogue.noChannel':
      'لا قناة باسم «\u2068{channel}\u2069» في الفهرس. ضع في «\u2068channel\u2069» واحدة من: \u2068{channels}\u2069. ما هو مثبّت يبقى.',
    'pack.twice': 'يذكر الفهرس \u2068{id}\u2069 أكثر من مرة. لا يُعتدّ إلا بالأول، \u2068{version}\u2069.',
    'pack.file':
      'لا تُجلب \u2068{id} {version}\u2069: «\u2068{file}\u2069» ليس اسم ملف بسيطًا ضمن مجلّد الفهرس. اكتب الفهرس من جديد.',
    'pack.tooLarge': '\u2068{id} {version}\u2069 أكبر من {max} بايت، فلا تُجلب. صغّر صورها.',
    'pack.unreachable': 'تعذّر جلب \u2068{id} {version}\u2069. تُعاد المحاولة في المرة القادمة.',
    'pack.status':
      'تعذّر جلب \u2068{id} {version}\u2069: يجيب الخادم بالرمز \u2068{status}\u2069. ضع هناك المجلّد كله كما كُتب.',
    'pack.size': 'لم تُثبّت \u2068{id} {version}\u2069: وصل {size} بايت، والفهرس يذكر {listed}. الملف مبتور أو غُيّر.',
    'pack.digest': 'لم تُثبّت \u2068{id} {version}\u2069: محتواها ليس ما وُقّع. ضع هناك الملف كما كُتب.',
    'pack.other':
      'ما يذكره الفهرس على أنه \u2068{id} {version}\u2069 هو في الحقيقة \u2068{found}\u2069. اكتب الفهرس من جديد.',
    'pack.newer':
      'كُتبت \u2068{id} {version}\u2069 من أجل Alongside \u2068{wanted}\u2069، والموجود هنا \u2068{have}\u2069. حدّث Alongside فتُثبّت.',
    'pack.faults': 'في \u2068{id} {version}\u2069 أخطاء، فلم تُثبّت.',
    'pack.here': 'حُجزت \u2068{id} {version}\u2069 لأن إصدارًا آخر ثُبّت يدويًا في هذا المتصفح.',
  },
});

/** What can be said about a catalogue. */
export type CatalogueKey = keyof (typeof catalogueWords)['en'];
