import { defineWords } from '../say.ts';

/** What came or was changed in a tool's lessons since the person looked. */
export const newsWords = defineWords({
  en: {
    'section.news': 'What’s new in {tool}',
    'news.count': { one: '{n} new', other: '{n} new' },
    'news.lesson.new': 'New lesson',
    'news.lesson.changed': 'Changed lesson',
    'news.tip.new': 'New tip',
    'news.tip.changed': 'Changed tip',
  },
  de: {
    'section.news': 'Neu in {tool}',
    'news.count': { one: '{n} neu', other: '{n} neu' },
    'news.lesson.new': 'Neue Lektion',
    'news.lesson.changed': 'Geänderte Lektion',
    'news.tip.new': 'Neuer Tipp',
    'news.tip.changed': 'Geänderter Tipp',
  },
  ar: {
    'section.news': 'الجديد في \u2068{tool}\u2069',
    'news.count': '{n} جديد',
    'news.lesson.new': 'درس جديد',
    'news.lesson.changed': 'درس معدَّل',
    'news.tip.new': 'تلميح جديد',
    'news.tip.changed': 'تلميح معدَّل',
  },
});
