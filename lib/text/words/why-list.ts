import { defineWords } from '../say.ts';

/** What stands around the reasons: headings, states and what to do. */
export const whyListWords = defineWords({
  en: {
    title: 'Why is it not shown?',
    intro: 'Every lesson of {tool}, for you, now.',
    'none.tool': 'You are in no tool now.',
    'none.toolMend': 'Open a tool and ask from there.',
    'none.lessons': '{tool} has no lessons yet.',
    'none.lessonsMend': 'They come with a pack from your trainer or your organisation.',
    unasked: 'The page could not be asked. What hangs on it is “unknown”; load the page anew to ask it.',
    shown: 'Shown now',
    held: 'Not shown',
    unknown: 'Not sure',
    lessons: 'Lessons',
    context: 'Context',
    contextIntro: 'What conditions can read here, what it is now, and who reads it.',
    nobody: 'Read by nobody here',
    readers: 'Read by: {names}',
  },
  de: {
    title: 'Warum erscheint sie nicht?',
    intro: 'Alle Lektionen von {tool}, für Sie, in diesem Augenblick.',
    'none.tool': 'Gerade ist kein Programm offen.',
    'none.toolMend': 'Öffnen Sie ein Programm und fragen Sie von dort aus.',
    'none.lessons': '{tool} hat noch keine Lektionen.',
    'none.lessonsMend': 'Sie kommen mit einem Paket, aus Ihrem Training oder von Ihrem Betrieb.',
    unasked:
      'Die Seite konnte nicht gefragt werden. Was von ihr abhängt, ist „unbekannt“; laden Sie die Seite neu, um sie zu fragen.',
    shown: 'Erscheint jetzt',
    held: 'Erscheint nicht',
    unknown: 'Nicht sicher',
    lessons: 'Lektionen',
    context: 'Kontext',
    contextIntro: 'Was Bedingungen hier lesen können, was es gerade ist und wer es liest.',
    nobody: 'Wird hier von niemandem gelesen',
    readers: 'Gelesen von: {names}',
  },
  ar: {
    title: 'لماذا لا يظهر؟',
    intro: 'كل دروس \u2068{tool}\u2069، بالنسبة إليك، في هذه اللحظة.',
    'none.tool': 'لست في أي أداة الآن.',
    'none.toolMend': 'افتح أداة واسأل من هناك.',
    'none.lessons': 'لا دروس في \u2068{tool}\u2069 بعد.',
    'none.lessonsMend': 'تأتي الدروس مع حزمة من مدرّبك أو من مؤسستك.',
    unasked: 'تعذّر سؤال الصفحة، وما يتوقف عليها «غير معروف». أعد تحميل الصفحة لسؤالها.',
    shown: 'يظهر الآن',
    held: 'لا يظهر',
    unknown: 'غير مؤكد',
    lessons: 'الدروس',
    context: 'السياق',
    contextIntro: 'ما يمكن للشروط قراءته هنا، وقيمته الآن، ومن يقرؤه.',
    nobody: 'لا يقرؤه أحد هنا',
    readers: 'يقرؤه: \u2068{names}\u2069',
  },
});

export type WhyListKey = keyof (typeof whyListWords)['en'];
