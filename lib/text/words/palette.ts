import { defineWords, type Say } from '../say.ts';

/** The command palette, and the commands wherever a menu shows them. */
export const paletteWords = defineWords({
  en: {
    found: { one: '{n} match', other: '{n} matches' },
    none: 'Nothing fits “{query}”.',
    noneMend: 'Try fewer letters, or a word from the tool’s own buttons.',
    'near.screen': 'On this screen',
    'near.tool': 'In this tool',
    'near.command': 'Command',
    done: 'done',
    'command.lessons': 'My lessons',
    'command.why': 'Why is it not shown?',
    'command.context': 'Inspect context',
    'command.stop': 'Stop this lesson',
    'command.quiet': 'Quiet for today',
    'command.loud': 'Offer lessons again',
    'command.language': 'Language: {language}',
    'command.keys': 'Change keyboard shortcuts',
  },
  de: {
    found: { one: '{n} Treffer', other: '{n} Treffer' },
    none: 'Nichts passt zu „{query}“.',
    noneMend: 'Versuchen Sie weniger Buchstaben oder ein Wort von den Schaltflächen des Programms.',
    'near.screen': 'In dieser Ansicht',
    'near.tool': 'In diesem Programm',
    'near.command': 'Befehl',
    done: 'erledigt',
    'command.lessons': 'Meine Lektionen',
    'command.why': 'Warum erscheint sie nicht?',
    'command.context': 'Kontext ansehen',
    'command.stop': 'Diese Lektion beenden',
    'command.quiet': 'Ruhe für heute',
    'command.loud': 'Lektionen wieder vorschlagen',
    'command.language': 'Sprache: {language}',
    'command.keys': 'Tastenkürzel ändern',
  },
  ar: {
    found: {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      few: '{n} نتائج',
      many: '{n} نتيجة',
      other: '{n} نتيجة',
    },
    none: 'لا شيء يطابق «\u2068{query}\u2069».',
    noneMend: 'جرّب أحرفًا أقل، أو كلمة من أزرار الأداة نفسها.',
    'near.screen': 'في هذه الشاشة',
    'near.tool': 'في هذه الأداة',
    'near.command': 'أمر',
    done: 'تمّ',
    'command.lessons': 'دروسي',
    'command.why': 'لماذا لا يظهر؟',
    'command.context': 'فحص السياق',
    'command.stop': 'إيقاف هذا الدرس',
    'command.quiet': 'هدوء لليوم',
    'command.loud': 'استئناف الاقتراحات',
    'command.language': 'اللغة: \u2068{language}\u2069',
    'command.keys': 'تغيير اختصارات لوحة المفاتيح',
  },
});

export type PaletteKey = keyof (typeof paletteWords)['en'];

/** Says the texts of the palette in one language. */
export type SayPalette = Say<PaletteKey>;
