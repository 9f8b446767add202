import { defineWords } from '../say.ts';

/** The switch that keeps offers away, and how long it still does. */
export const quietWords = defineWords({
  en: {
    'quiet.title': 'Quiet',
    'quiet.why': 'Nothing is offered meanwhile. Your lessons stay here.',
    'quiet.none': 'Off',
    'quiet.hour': 'One hour',
    'quiet.shift': 'This shift',
    'quiet.shiftWhy': 'Until the browser is closed, eight hours at most.',
    'quiet.asked': 'Until I ask',
    'quiet.on.hour': 'Quiet until {time}: nothing is offered.',
    'quiet.on.shift': 'Quiet for this shift: nothing is offered until the browser is closed, or until {time}.',
    'quiet.on.asked': 'Quiet: nothing is offered until you ask for it.',
    'quiet.left': 'Still {time}',
    'quiet.off': 'Offer again',
  },
  de: {
    'quiet.title': 'Ruhe',
    'quiet.why': 'Solange wird nichts vorgeschlagen. Ihre Lektionen bleiben hier.',
    'quiet.none': 'Aus',
    'quiet.hour': 'Eine Stunde',
    'quiet.shift': 'Diese Schicht',
    'quiet.shiftWhy': 'Bis der Browser geschlossen wird, höchstens acht Stunden.',
    'quiet.asked': 'Bis ich mich melde',
    'quiet.on.hour': 'Ruhe bis {time}: Es wird nichts vorgeschlagen.',
    'quiet.on.shift':
      'Ruhe für diese Schicht: Es wird nichts vorgeschlagen, bis der Browser geschlossen wird oder bis {time}.',
    'quiet.on.asked': 'Ruhe: Es wird nichts vorgeschlagen, bis Sie sich melden.',
    'quiet.left': 'Noch {time}',
    'quiet.off': 'Wieder vorschlagen',
  },
  ar: {
    'quiet.title': 'هدوء',
    'quiet.why': 'لا يُقترح شيء في هذه الأثناء. تبقى دروسك هنا.',
    'quiet.none': 'متوقف',
    'quiet.hour': 'ساعة واحدة',
    'quiet.shift': 'هذه المناوبة',
    'quiet.shiftWhy': 'حتى إغلاق المتصفّح، وثماني ساعات على الأكثر.',
    'quiet.asked': 'حتى أطلب',
    'quiet.on.hour': 'هدوء حتى \u2068{time}\u2069: لا يُقترح شيء.',
    'quiet.on.shift': 'هدوء لهذه المناوبة: لا يُقترح شيء حتى إغلاق المتصفّح أو حتى \u2068{time}\u2069.',
    'quiet.on.asked': 'هدوء: لا يُقترح شيء حتى تطلب.',
    'quiet.left': 'بقي \u2068{time}\u2069',
    'quiet.off': 'استئناف الاقتراحات',
  },
});
