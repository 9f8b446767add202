import { readMarkdown } from '../../lib/pack/markdown.ts';
import type { Examples } from './example.ts';
import { step } from './over-tool.tsx';
import { pressEach } from './press.ts';
import { atDot, ruled } from './tip-example.ts';

const long = 'Refund an item that was bought abroad, without a receipt, to a card that is no longer valid';

const dots = (of: number, done: number) =>
  Array.from({ length: of }, (_, n) => ({ id: `${n}`, state: n < done ? ('done' as const) : ('open' as const) }));

const picture = (): string => {
  const canvas = document.createElement('canvas');
  canvas.width = 480;
  canvas.height = 200;
  const brush = canvas.getContext('2d');
  for (const [at, colour] of ['#0b6e5f', '#4fc3ad', '#e0a83a'].entries()) {
    if (brush) brush.fillStyle = colour;
    brush?.fillRect(at * 160, 0, 160, 200);
  }
  return canvas.toDataURL();
};

const shows = [
  ...readMarkdown('Keep the slip.'),
  { type: 'image' as const, src: 'slip', alt: 'A slip in three colours' },
];

/** The card of a lesson. */
export const examples: Examples = {
  step: step({}),
  optional: step({ optional: true }),
  'done-before': step({ done: true, next: true }),
  read: step({ target: null, next: true, body: readMarkdown('A refund goes back **the way it was paid**.') }),
  long: step({ body: readMarkdown(`${long}.\n\n- ${long}\n- \`${'W'.repeat(400)}\``) }, { title: long }),
  twelve: step({}, { dots: dots(12, 5), at: 5 }),
  picture: step({ body: shows }, {}, { service: { medium: async () => picture() }, seen: '.ao-card img' }),
  missing: step({ target: 'item' }, {}, { seen: '.ao-note' }),
  resting: step({ target: 'item' }, {}, { seen: '.ao-resting' }),
  report: step({}, {}, { after: (_, root) => pressEach(root, ['[aria-expanded]']), seen: 'textarea' }),
  behind: step({}, { step: null, dots: dots(4, 4), watch: [] }),
  tip: ruled,
  'tip-dot': atDot(false),
  'tip-known': atDot(true),
};
