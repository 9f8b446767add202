import { defineWords } from '../say.ts';

/** What is said of another LRS in which the statements are kept: on the administrator's page, and in the log. */
export const lrsWords = defineWords({
  en: {
    none: 'This record keeps the statements itself. lrs.json in its data folder can name another LRS for that.',
    endpoint: 'Statements are kept at',
    version: 'xAPI',
    browsers: 'Browsers send',
    direct: 'to it themselves',
    passed: 'to this record, which passes it on',
    read: 'Last read',
    last: 'Read as far as',
    behind: 'there is more',
    never: 'nothing yet',
    waiting: 'Still to be passed on',
    aside: 'Refused there',
    'problem.down':
      '{host} does not answer. Nothing is lost: it is tried again by itself. Look at the network, and at endpoint in lrs.json.',
    'problem.slow': '{host} takes too long to answer. Nothing is lost: it is tried again by itself.',
    'problem.refused':
      '{host} refuses the key of this record ({status}). It must read all statements and write. Mend server in lrs.json, then start the record again.',
    'problem.notLrs':
      'What answers at {host} is no LRS ({status}). Mend endpoint in lrs.json, then start the record again.',
    'problem.failing': '{host} answers with an error ({status}). Nothing is lost: it is tried again by itself.',
    'problem.refusing':
      '{host} takes nothing that is passed on to it ({status}). Nothing is lost. What it says stands below Refused.',
    'problem.browsers':
      '{host} refuses the key of browsers ({status}). They keep what they have. Mend browsers in lrs.json, then start the record again.',
    'problem.mighty':
      'The key of browsers can read what stands in {host}, and whoever looks into their browser finds it. Give them one that only writes: browsers in lrs.json.',
    'problem.disk':
      'The disk of the record is full, so nothing more is read from {host}. Make room; it goes on by itself.',
  },
  de: {
    none: 'Dieser Lernnachweis hält die Aussagen selbst. lrs.json in seinem Datenordner kann ein anderes LRS dafür nennen.',
    endpoint: 'Aussagen liegen bei',
    version: 'xAPI',
    browsers: 'Browser senden',
    direct: 'selbst dorthin',
    passed: 'an diesen Lernnachweis, der es weitergibt',
    read: 'Zuletzt gelesen',
    last: 'Gelesen bis',
    behind: 'es gibt noch mehr',
    never: 'noch nichts',
    waiting: 'Noch weiterzugeben',
    aside: 'Dort abgelehnt',
    'problem.down':
      '{host} antwortet nicht. Nichts geht verloren: Es wird von selbst erneut versucht. Prüfen Sie das Netz und endpoint in lrs.json.',
    'problem.slow':
      '{host} braucht zu lange für eine Antwort. Nichts geht verloren: Es wird von selbst erneut versucht.',
    'problem.refused':
      '{host} lehnt den Schlüssel dieses Lernnachweises ab ({status}). Er muss alle Aussagen lesen und schreiben dürfen. Berichtigen Sie server in lrs.json und starten Sie den Lernnachweis neu.',
    'problem.notLrs':
      'Was bei {host} antwortet, ist kein LRS ({status}). Berichtigen Sie endpoint in lrs.json und starten Sie den Lernnachweis neu.',
    'problem.failing':
      '{host} antwortet mit einem Fehler ({status}). Nichts geht verloren: Es wird von selbst erneut versucht.',
    'problem.refusing':
      '{host} nimmt nichts an, was weitergegeben wird ({status}). Nichts geht verloren. Was es sagt, steht unter Abgelehnt.',
    'problem.browsers':
      '{host} lehnt den Schlüssel der Browser ab ({status}). Sie behalten, was sie haben. Berichtigen Sie browsers in lrs.json und starten Sie den Lernnachweis neu.',
    'problem.mighty':
      'Der Schlüssel der Browser kann lesen, was bei {host} liegt, und wer in den eigenen Browser schaut, findet ihn. Geben Sie ihnen einen, der nur schreibt: browsers in lrs.json.',
    'problem.disk':
      'Die Platte des Lernnachweises ist voll, darum wird von {host} nichts mehr gelesen. Schaffen Sie Platz; es geht von selbst weiter.',
  },
  ar: {
    none: 'يحتفظ هذا السجل بالإفادات بنفسه. يمكن للملف lrs.json في مجلد بياناته أن يسمّي LRS آخر لذلك.',
    endpoint: 'مكان حفظ الإفادات',
    version: 'xAPI',
    browsers: 'المتصفحات ترسل',
    direct: 'إليه مباشرة',
    passed: 'إلى هذا السجل، وهو يمرّره',
    read: 'آخر قراءة',
    last: 'قُرئ حتى',
    behind: 'يوجد المزيد',
    never: 'لا شيء بعد',
    waiting: 'بانتظار التمرير',
    aside: 'مرفوض هناك',
    'problem.down':
      'لا يجيب \u2068{host}\u2069. لا يضيع شيء: تُعاد المحاولة تلقائيًا. تحقق من الشبكة ومن endpoint في lrs.json.',
    'problem.slow': 'يتأخر \u2068{host}\u2069 كثيرًا في الإجابة. لا يضيع شيء: تُعاد المحاولة تلقائيًا.',
    'problem.refused':
      'يرفض \u2068{host}\u2069 مفتاح هذا السجل ({status}). يجب أن يقرأ كل الإفادات وأن يكتب. صحّح server في lrs.json ثم شغّل السجل من جديد.',
    'problem.notLrs':
      'ما يجيب عند \u2068{host}\u2069 ليس LRS ({status}). صحّح endpoint في lrs.json ثم شغّل السجل من جديد.',
    'problem.failing': 'يجيب \u2068{host}\u2069 بخطأ ({status}). لا يضيع شيء: تُعاد المحاولة تلقائيًا.',
    'problem.refusing':
      'لا يقبل \u2068{host}\u2069 شيئًا مما يُمرَّر إليه ({status}). لا يضيع شيء. ما يقوله مذكور تحت المرفوض.',
    'problem.browsers':
      'يرفض \u2068{host}\u2069 مفتاح المتصفحات ({status}). تحتفظ المتصفحات بما لديها. صحّح browsers في lrs.json ثم شغّل السجل من جديد.',
    'problem.mighty':
      'يستطيع مفتاح المتصفحات قراءة ما في \u2068{host}\u2069، ومن ينظر في متصفحه يجده. أعطها مفتاحًا يكتب فقط: browsers في lrs.json.',
    'problem.disk': 'قرص السجل ممتلئ، فلا يُقرأ المزيد من \u2068{host}\u2069. أفرغ مساحة؛ ويستأنف تلقائيًا.',
  },
});

export type LrsKey = keyof (typeof lrsWords)['en'];
