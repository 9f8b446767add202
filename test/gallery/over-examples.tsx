import { type PaletteEntry, paletteEntries } from '../../lib/plan/palette.ts';
import type { LanguageCode } from '../../lib/text/language.ts';
import { sayIn } from '../../lib/text/say.ts';
import { paletteWords } from '../../lib/text/words/palette.ts';
import { lessonWith, refundOffer } from '../overlay/fake-side.ts';
import { lesson } from '../staff/fake-staff.ts';
import type { Example, Examples } from './example.ts';
import { overTool } from './over-tool.tsx';
import { failing } from './own-page.tsx';
import { pressEach, typeInto } from './press.ts';

const long = 'Refund an item that was bought abroad, without a receipt, to a card that is no longer valid';
const finished = { skills: ['Refunds'], badges: [{ name: 'Refunds', waiting: true }] };
const end = lessonWith({ finished });

const offer = (title: string, presses: string[] = []) =>
  overTool({
    plan: { offers: [{ ...refundOffer, title }] },
    after: async (fake, root) => {
      fake.offer(refundOffer.lesson);
      await pressEach(root, presses);
    },
  });

const entriesIn = (language: LanguageCode): PaletteEntry[] => {
  const lessons = [
    lesson('a', refundOffer.title, { onScreen: true }),
    lesson('b', 'Count the drawer', { state: 'done' }),
  ];
  const keys = { 'open-panel': 'Alt+Shift+A' };
  const say = sayIn(paletteWords, language);
  return paletteEntries({ lessons, language, keys }, { learning: false, quiet: false }, [], say);
};

const palette =
  (query: string, seen: string): Example =>
  (app, how) => {
    const { language } = how;
    const words = { language, texts: paletteWords[language] };
    return overTool({
      service: { palette: async () => ({ entries: entriesIn(language), words }) },
      after: async (fake, root) => {
        fake.push({ type: 'palette.open' });
        if (query) await typeInto(root, '.ao-palette input', query);
      },
      seen,
    })(app, how);
  };

/** What else comes over a tool: the offer, the end of a lesson, the palette, the drawer. */
export const examples: Examples = {
  offer: offer(refundOffer.title),
  'offer-long': offer(long),
  'offer-why': offer(refundOffer.title, ['.ao-why']),
  finished: overTool({ plan: { lesson: end } }),
  rating: overTool({
    plan: { lesson: end },
    after: (_, root) => pressEach(root, ['.ao-star:nth-child(4) input']),
    seen: 'textarea',
  }),
  palette: palette('', '.ao-palette-line'),
  'palette-none': palette('xylophone', '.ao-palette-says'),
  'palette-broken': overTool({
    service: { palette: failing },
    after: (fake) => fake.push({ type: 'palette.open' }),
    seen: '.ao-palette-says',
  }),
  drawer: overTool({ after: (fake) => fake.push({ type: 'panel.open' }), seen: '.ao-drawer .al-row' }),
};
