import { createTipDots } from '../../components/overlay/tip-dots.ts';
import tipsCss from '../../components/overlay/tips.css?inline';
import { readMarkdown } from '../../lib/pack/markdown.ts';
import { createTipLink } from '../../lib/page/tip-link.ts';
import type { FakeSide } from '../overlay/fake-side.ts';
import type { Example } from './example.ts';
import { overTool } from './over-tool.tsx';

const tip = {
  id: 'demo.till/office',
  title: 'Tip',
  body: readMarkdown('Items of a **closed** day go back through the office.'),
  target: { role: 'button', name: 'Refund' },
};
const dotted = { tip: tip.id, name: 'Tip: Items of a closed day', target: 'refund', when: true } as const;

/** Shows the tip of a field whose rule is broken. */
export const ruled: Example = overTool({
  after: (fake) => fake.push({ type: 'tip.show', by: 'rule', tip }),
});

/** Shows the dot of a tip, with its card where that was pressed for. */
export function atDot(isOpen: boolean): Example {
  return overTool({
    plan: { tips: [dotted] },
    after: (fake) => drawDot(fake, isOpen),
    seen: isOpen ? '.ao-card' : '.ao-tip:not([hidden])',
  });
}

function drawDot(fake: FakeSide, isOpen: boolean): void {
  const link = createTipLink();
  fake.side.tips = link;
  const found = fake.side.find?.(tip.target);
  if (found) createTipDots({ side: fake.side, link, css: tipsCss, mode: 'open' })([{ ...dotted, found }]);
  if (!isOpen) return;
  link.set({ asked: { tip: tip.id, how: 'press' } });
  fake.push({ type: 'tip.show', by: 'dot', tip });
}
