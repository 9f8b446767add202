import { defineWords } from '../say.ts';

/** What the panel says before it has read anything, and when it cannot. */
export const frameWords = defineWords({
  en: {
    'app.name': 'Alongside',
    loading: 'Loading',
    'broken.what': 'This could not be read.',
    'broken.mend': 'What you did is kept. Try again; if it stays like this, restart the browser.',
    'broken.again': 'Try again',
  },
  de: {
    'app.name': 'Alongside',
    loading: 'Wird geladen',
    'broken.what': 'Das konnte nicht gelesen werden.',
    'broken.mend':
      'Was Sie getan haben, bleibt erhalten. Versuchen Sie es erneut; hilft das nicht, starten Sie den Browser neu.',
    'broken.again': 'Erneut versuchen',
  },
  ar: {
    'app.name': 'Alongside',
    loading: 'جارٍ التحميل',
    'broken.what': 'تعذّرت قراءة هذا.',
    'broken.mend': 'ما أنجزته محفوظ. أعد المحاولة، وإن بقي الأمر كذلك فأعد تشغيل المتصفّح.',
    'broken.again': 'إعادة المحاولة',
  },
});
