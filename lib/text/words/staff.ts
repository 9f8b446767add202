import { defineWords } from '../say.ts';
import { newsWords } from './news.ts';
import { peopleWords } from './people.ts';
import { quietWords } from './quiet.ts';
import { saidWords } from './said.ts';
import { skillWords } from './skills.ts';

/** The texts of the side panel: lessons, badges, the person's own record and how sending stands. */
export const staffWords = defineWords({
  en: {
    'app.name': 'Alongside',
    loading: 'Loading',

    'who.title': 'Who are you?',
    'who.why': 'Your lessons and badges are kept under your staff number. Nobody needs your e-mail address.',
    'who.name': 'Name',
    'who.number': 'Staff number',
    'who.save': 'Continue',
    'who.cancel': 'Cancel',
    'who.noName': 'Enter your name, as your colleagues know you.',
    'who.noNumber': 'Enter your staff number. It is on your rota or your badge.',

    'person.menu': '{name}, your settings',
    'person.number': 'Staff number {number}',
    'person.language': 'Language',
    'person.fixed': 'Your organisation has set who works here.',

    'search.label': 'Search lessons',
    'search.found': { one: '{n} lesson found', other: '{n} lessons found' },
    'search.none': 'No lesson fits “{query}”.',
    'search.noneMend': 'Try fewer words, or a word from the tool’s own buttons.',

    'section.screen': 'On this screen',
    'section.continue': 'Continue',
    'section.tool': 'More in {tool}',
    'section.others': 'Other tools',
    'section.badges': 'My badges',
    'section.results': 'Lessons found',

    'lesson.minutes': { one: '{n} min', other: '{n} min' },
    'lesson.steps': '{done} of {n}',
    'lesson.done': 'done',
    'lesson.new': 'new',
    'lesson.started': 'started',
    'lesson.elsewhere': 'Open {tool} to start it.',
    'lesson.elsewhere.started': 'Open {tool} to go on with it.',
    'checklist.due': 'To be done by {date}.',
    'checklist.late': 'It was to be done by {date}.',
    'screen.none': 'No lesson belongs to this screen. Those for the rest of {tool} are below.',

    'empty.packs': 'There are no lessons yet.',
    'empty.packsMend': 'They come with a pack. Your trainer installs one in the studio, or your organisation sends it.',
    'empty.page': 'This page is no tool that Alongside knows.',
    'empty.pageMend':
      'Your organisation adds a tool’s address. If you are allowed to, open the tool, press the Alongside button in the toolbar and say which tool it is.',
    'empty.badges': 'The badges you can earn will be here.',

    conflict: 'Two packs claim this page: {tools}. Your trainer can mend it.',

    'badge.open': '{done} of {n} lessons',
    'badge.waiting': 'on its way',
    'badge.earned': 'earned {date}',

    'sync.sent': 'Everything is sent',
    'sync.waiting': { one: '{n} waiting to be sent', other: '{n} waiting to be sent' },
    'sync.aside': { one: '{n} set aside', other: '{n} set aside' },
    'sync.see': 'see my record',
    'sync.now': 'Send now',
    'sync.sending': 'Sending…',
    'sync.retry': 'It is tried again at {time}.',
    'sync.none': 'No training record is set up. What you learn is kept in this browser.',
    'sync.offline': 'You are offline. What you learn is kept, and sent when the network is back.',
    'sync.down': 'The record at {host} did not answer. What you learn is kept, and sent when it does.',
    'sync.slow': 'The record at {host} takes too long to answer. What you learn is kept and sent later.',
    'sync.refused':
      'The record at {host} refuses this browser ({status}). What you learn is kept. Tell whoever looks after your training record: this browser needs a new key.',
    'sync.notRecord':
      'What answers at {host} is no training record. What you learn is kept. Tell whoever set up the address.',
    'sync.failing':
      'The record at {host} has a fault of its own ({status}). What you learn is kept, and sent when it works again.',
    'sync.full': 'This device has no room left. What you learn is kept for now, and sent once there is room again.',
    'sync.asideMend': 'The record would not take some entries. They are kept; “My record” says why.',

    'record.title': 'My record',
    'record.back': 'Back to lessons',
    'record.intro': 'Everything known about you here, newest first. Open an entry to see it as it is sent.',
    'record.filter': 'Filter entries',
    'record.state': 'Show',
    'record.all': 'All',
    'record.export': 'Export',
    'record.exportLabel': 'Export my record as a JSON file',
    'record.count': { one: '{n} entry', other: '{n} entries' },
    'record.empty': 'Nothing is recorded yet. Your first lesson will be here as soon as you start it.',
    'record.none': 'No entry fits this filter.',
    'record.today': 'Today',
    'record.yesterday': 'Yesterday',
    'record.asSent': 'As it is sent to the record:',
    'record.stays': 'This stays in this browser; it is never sent.',
    'record.reason': 'The record would not take it: {reason}',
    'record.noReason': 'The record would not take it and gave no reason.',
    'record.asideMend': 'It is kept here. Show it to whoever looks after your training record.',
    'state.sent': 'sent',
    'state.waiting': 'waiting',
    'state.set-aside': 'set aside',
    'state.local': 'only here',

    ...saidWords.en,
    ...newsWords.en,
    ...peopleWords.en,
    ...quietWords.en,
    ...skillWords.en,
  },
  de: {
    'app.name': 'Alongside',
    loading: 'Wird geladen',

    'who.title': 'Wer sind Sie?',
    'who.why':
      'Ihre Lektionen und Abzeichen werden unter Ihrer Personalnummer geführt. Eine E-Mail-Adresse ist nicht nötig.',
    'who.name': 'Name',
    'who.number': 'Personalnummer',
    'who.save': 'Weiter',
    'who.cancel': 'Abbrechen',
    'who.noName': 'Geben Sie Ihren Namen ein, so wie die Kollegen Sie kennen.',
    'who.noNumber': 'Geben Sie Ihre Personalnummer ein. Sie steht auf dem Dienstplan oder dem Ausweis.',

    'person.menu': '{name}, Ihre Einstellungen',
    'person.number': 'Personalnummer {number}',
    'person.language': 'Sprache',
    'person.fixed': 'Ihr Betrieb hat festgelegt, wer hier arbeitet.',

    'search.label': 'Lektionen suchen',
    'search.found': { one: '{n} Lektion gefunden', other: '{n} Lektionen gefunden' },
    'search.none': 'Keine Lektion passt zu „{query}“.',
    'search.noneMend': 'Versuchen Sie es mit weniger Wörtern oder mit der Aufschrift einer Schaltfläche.',

    'section.screen': 'Auf dieser Seite',
    'section.continue': 'Fortsetzen',
    'section.tool': 'Mehr in {tool}',
    'section.others': 'Andere Programme',
    'section.badges': 'Meine Abzeichen',
    'section.results': 'Gefundene Lektionen',

    'lesson.minutes': { one: '{n} Min.', other: '{n} Min.' },
    'lesson.steps': '{done} von {n}',
    'lesson.done': 'erledigt',
    'lesson.new': 'neu',
    'lesson.started': 'begonnen',
    'lesson.elsewhere': 'Zum Starten {tool} öffnen.',
    'lesson.elsewhere.started': 'Zum Weitermachen {tool} öffnen.',
    'checklist.due': 'Zu machen bis {date}.',
    'checklist.late': 'War bis {date} zu machen.',
    'screen.none': 'Zu dieser Seite gehört keine Lektion. Die übrigen zu {tool} stehen unten.',

    'empty.packs': 'Es gibt noch keine Lektionen.',
    'empty.packsMend':
      'Sie kommen mit einem Paket. Ihr Trainer installiert es im Studio, oder Ihr Betrieb verteilt es.',
    'empty.page': 'Diese Seite ist kein Programm, das Alongside kennt.',
    'empty.pageMend':
      'Die Adresse eines Programms trägt Ihr Betrieb ein. Falls Sie das dürfen: Öffnen Sie das Programm, klicken Sie in der Symbolleiste auf Alongside und geben Sie an, um welches Programm es sich handelt.',
    'empty.badges': 'Hier stehen künftig die Abzeichen, die Sie erwerben können.',

    conflict: 'Zwei Pakete beanspruchen diese Seite: {tools}. Ihr Trainer kann das beheben.',

    'badge.open': '{done} von {n} Lektionen',
    'badge.waiting': 'unterwegs',
    'badge.earned': 'erworben am {date}',

    'sync.sent': 'Alles ist gesendet',
    'sync.waiting': { one: '{n} Eintrag wartet auf das Senden', other: '{n} Einträge warten auf das Senden' },
    'sync.aside': { one: '{n} zurückgestellt', other: '{n} zurückgestellt' },
    'sync.see': 'mein Nachweis',
    'sync.now': 'Jetzt senden',
    'sync.sending': 'Wird gesendet …',
    'sync.retry': 'Der nächste Versuch ist um {time}.',
    'sync.none': 'Es ist kein Lernnachweis eingerichtet. Was Sie lernen, bleibt in diesem Browser erhalten.',
    'sync.offline':
      'Sie sind offline. Was Sie lernen, bleibt erhalten und wird gesendet, sobald das Netz wieder da ist.',
    'sync.down':
      'Der Lernnachweis auf {host} antwortet nicht. Was Sie lernen, bleibt erhalten und wird später gesendet.',
    'sync.slow':
      'Der Lernnachweis auf {host} antwortet zu langsam. Was Sie lernen, bleibt erhalten und wird später gesendet.',
    'sync.refused':
      'Der Lernnachweis auf {host} lehnt diesen Browser ab ({status}). Was Sie lernen, bleibt erhalten. Sagen Sie der zuständigen Person: Dieser Browser braucht einen neuen Schlüssel.',
    'sync.notRecord':
      'Was auf {host} antwortet, ist kein Lernnachweis. Was Sie lernen, bleibt erhalten. Melden Sie es der Person, die die Adresse eingerichtet hat.',
    'sync.failing':
      'Der Lernnachweis auf {host} hat selbst eine Störung ({status}). Was Sie lernen, bleibt erhalten und wird gesendet, sobald er wieder läuft.',
    'sync.full':
      'Auf diesem Gerät ist kein Platz mehr. Was Sie lernen, bleibt vorerst erhalten und wird gesendet, sobald wieder Platz ist.',
    'sync.asideMend':
      'Einige Einträge hat der Lernnachweis nicht angenommen. Sie bleiben erhalten; „Mein Nachweis“ nennt den Grund.',

    'record.title': 'Mein Nachweis',
    'record.back': 'Zurück zu den Lektionen',
    'record.intro':
      'Alles, was hier über Sie bekannt ist, das Neueste zuerst. Öffnen Sie einen Eintrag, um zu sehen, was gesendet wird.',
    'record.filter': 'Einträge filtern',
    'record.state': 'Anzeigen',
    'record.all': 'Alle',
    'record.export': 'Exportieren',
    'record.exportLabel': 'Meinen Nachweis als JSON-Datei exportieren',
    'record.count': { one: '{n} Eintrag', other: '{n} Einträge' },
    'record.empty': 'Noch ist nichts erfasst. Ihre erste Lektion erscheint hier, sobald Sie sie starten.',
    'record.none': 'Kein Eintrag passt zu diesem Filter.',
    'record.today': 'Heute',
    'record.yesterday': 'Gestern',
    'record.asSent': 'So wird es an den Lernnachweis gesendet:',
    'record.stays': 'Das bleibt in diesem Browser und wird nie gesendet.',
    'record.reason': 'Der Lernnachweis hat den Eintrag nicht angenommen: {reason}',
    'record.noReason': 'Der Lernnachweis hat den Eintrag ohne Begründung nicht angenommen.',
    'record.asideMend': 'Er bleibt hier erhalten. Zeigen Sie ihn der Person, die den Lernnachweis betreut.',
    'state.sent': 'gesendet',
    'state.waiting': 'wartet',
    'state.set-aside': 'zurückgestellt',
    'state.local': 'nur hier',

    ...saidWords.de,
    ...newsWords.de,
    ...peopleWords.de,
    ...quietWords.de,
    ...skillWords.de,
  },
  ar: {
    'app.name': 'Alongside',
    loading: 'جارٍ التحميل',

    'who.title': 'من أنت؟',
    'who.why': 'تُحفظ دروسك وأوسمتك تحت رقمك الوظيفي، ولا حاجة إلى بريدك الإلكتروني.',
    'who.name': 'الاسم',
    'who.number': 'الرقم الوظيفي',
    'who.save': 'متابعة',
    'who.cancel': 'إلغاء',
    'who.noName': 'أدخل اسمك كما يعرفك به زملاؤك.',
    'who.noNumber': 'أدخل رقمك الوظيفي. تجده في جدول المناوبات أو على بطاقتك.',

    'person.menu': '\u2068{name}\u2069، إعداداتك',
    'person.number': 'الرقم الوظيفي \u2068{number}\u2069',
    'person.language': 'اللغة',
    'person.fixed': 'حدّدت مؤسستك من يعمل هنا.',

    'search.label': 'البحث في الدروس',
    'search.found': {
      zero: 'لا دروس',
      one: 'عُثر على درس واحد',
      two: 'عُثر على درسين',
      few: 'عُثر على {n} دروس',
      many: 'عُثر على {n} درسًا',
      other: 'عُثر على {n} درس',
    },
    'search.none': 'لا يوجد درس يطابق «\u2068{query}\u2069».',
    'search.noneMend': 'جرّب كلمات أقل، أو كلمة من أزرار الأداة نفسها.',

    'section.screen': 'على هذه الشاشة',
    'section.continue': 'متابعة',
    'section.tool': 'المزيد في \u2068{tool}\u2069',
    'section.others': 'أدوات أخرى',
    'section.badges': 'أوسمتي',
    'section.results': 'الدروس المطابقة',

    'lesson.minutes': '{n} د',
    'lesson.steps': '{done} من {n}',
    'lesson.done': 'تمّ',
    'lesson.new': 'جديد',
    'lesson.started': 'قيد التنفيذ',
    'lesson.elsewhere': 'افتح \u2068{tool}\u2069 لتبدأه.',
    'lesson.elsewhere.started': 'افتح \u2068{tool}\u2069 للمتابعة.',
    'checklist.due': 'يُنجز حتى {date}.',
    'checklist.late': 'كان موعده حتى {date}.',
    'screen.none': 'لا درس لهذه الشاشة. بقية دروس \u2068{tool}\u2069 في الأسفل.',

    'empty.packs': 'لا توجد دروس بعد.',
    'empty.packsMend': 'تأتي الدروس مع حزمة يثبّتها مدرّبك في الاستوديو أو ترسلها مؤسستك.',
    'empty.page': 'هذه الصفحة ليست أداة يعرفها Alongside.',
    'empty.pageMend':
      'تضيف مؤسستك عنوان الأداة. وإن كان مسموحًا لك، فافتح الأداة واضغط زر Alongside في شريط الأدوات وحدّد أي أداة هي.',
    'empty.badges': 'ستظهر هنا الأوسمة التي يمكنك نيلها.',

    conflict: 'تدّعي حزمتان هذه الصفحة: \u2068{tools}\u2069. يستطيع مدرّبك إصلاح ذلك.',

    'badge.open': '{done} من {n} دروس',
    'badge.waiting': 'في الطريق',
    'badge.earned': 'نِلته في {date}',

    'sync.sent': 'أُرسل كل شيء',
    'sync.waiting': {
      one: 'إدخال واحد ينتظر الإرسال',
      two: 'إدخالان ينتظران الإرسال',
      few: '{n} إدخالات تنتظر الإرسال',
      many: '{n} إدخالًا ينتظر الإرسال',
      other: '{n} إدخال ينتظر الإرسال',
    },
    'sync.aside': { one: 'إدخال واحد جانبًا', two: 'إدخالان جانبًا', other: '{n} جانبًا' },
    'sync.see': 'عرض سجلّي',
    'sync.now': 'أرسل الآن',
    'sync.sending': 'جارٍ الإرسال…',
    'sync.retry': 'تُعاد المحاولة في {time}.',
    'sync.none': 'لم يُعَدّ سجلّ تدريب. ما تتعلّمه محفوظ في هذا المتصفّح.',
    'sync.offline': 'أنت غير متصل. ما تتعلّمه محفوظ ويُرسل عند عودة الشبكة.',
    'sync.down': 'لم يُجب السجلّ في \u2068{host}\u2069. ما تتعلّمه محفوظ ويُرسل حين يُجيب.',
    'sync.slow': 'يتأخر السجلّ في \u2068{host}\u2069 في الردّ. ما تتعلّمه محفوظ ويُرسل لاحقًا.',
    'sync.refused':
      'يرفض السجلّ في \u2068{host}\u2069 هذا المتصفّح ({status}). ما تتعلّمه محفوظ. أخبر المسؤول عن سجلّ التدريب بأن هذا المتصفّح يحتاج إلى مفتاح جديد.',
    'sync.notRecord': 'ما يُجيب في \u2068{host}\u2069 ليس سجلّ تدريب. ما تتعلّمه محفوظ. أخبر من أعدّ العنوان.',
    'sync.failing': 'في السجلّ في \u2068{host}\u2069 عطل من جهته ({status}). ما تتعلّمه محفوظ ويُرسل حين يعمل من جديد.',
    'sync.full': 'لا مساحة متبقّية على هذا الجهاز. ما تتعلّمه محفوظ مؤقّتًا ويُرسل حين تتوفّر مساحة.',
    'sync.asideMend': 'لم يقبل السجلّ بعض الإدخالات. هي محفوظة، ويذكر «سجلّي» السبب.',

    'record.title': 'سجلّي',
    'record.back': 'العودة إلى الدروس',
    'record.intro': 'كل ما هو معروف عنك هنا، الأحدث أولًا. افتح إدخالًا لتراه كما يُرسل.',
    'record.filter': 'تصفية الإدخالات',
    'record.state': 'عرض',
    'record.all': 'الكل',
    'record.export': 'تصدير',
    'record.exportLabel': 'تصدير سجلّي ملفَّ JSON',
    'record.count': {
      zero: 'لا إدخالات',
      one: 'إدخال واحد',
      two: 'إدخالان',
      few: '{n} إدخالات',
      many: '{n} إدخالًا',
      other: '{n} إدخال',
    },
    'record.empty': 'لم يُسجَّل شيء بعد. سيظهر درسك الأول هنا فور بدئه.',
    'record.none': 'لا إدخال يطابق هذه التصفية.',
    'record.today': 'اليوم',
    'record.yesterday': 'أمس',
    'record.asSent': 'كما يُرسل إلى السجلّ:',
    'record.stays': 'يبقى هذا في هذا المتصفّح ولا يُرسل أبدًا.',
    'record.reason': 'لم يقبله السجلّ: \u2068{reason}\u2069',
    'record.noReason': 'لم يقبله السجلّ ولم يذكر سببًا.',
    'record.asideMend': 'هو محفوظ هنا. أرِه للمسؤول عن سجلّ التدريب.',
    'state.sent': 'أُرسل',
    'state.waiting': 'ينتظر',
    'state.set-aside': 'وُضع جانبًا',
    'state.local': 'هنا فقط',

    ...saidWords.ar,
    ...newsWords.ar,
    ...peopleWords.ar,
    ...quietWords.ar,
    ...skillWords.ar,
  },
});

export type StaffKey = keyof (typeof staffWords)['en'];
