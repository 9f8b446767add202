import { defineWords, type Say } from '../say.ts';

/** What stands at the pictures and videos of a lesson. */
export const mediaWords = defineWords({
  en: {
    'media.play': 'Play',
    'media.pause': 'Pause',
    'media.window': 'Watch in a window',
    'media.blocked': 'This page lets no video play in it.',
    'media.gone': 'The video is not in the pack any more.',
  },
  de: {
    'media.play': 'Abspielen',
    'media.pause': 'Anhalten',
    'media.window': 'In einem Fenster ansehen',
    'media.blocked': 'Auf dieser Seite lässt sich kein Video abspielen.',
    'media.gone': 'Das Video ist nicht mehr im Paket.',
  },
  ar: {
    'media.play': 'تشغيل',
    'media.pause': 'إيقاف مؤقت',
    'media.window': 'المشاهدة في نافذة',
    'media.blocked': 'لا تسمح هذه الصفحة بتشغيل فيديو داخلها.',
    'media.gone': 'لم يعد الفيديو موجودًا في الحزمة.',
  },
});

/** Says these texts. */
export type SayMedia = Say<keyof (typeof mediaWords)['en']>;
