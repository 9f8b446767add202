import { createSurfaces } from '../../components/overlay/draw-surfaces.tsx';
import drawerCss from '../../components/overlay/drawer.css?inline';
import lessonCss from '../../components/overlay/lesson.css?inline';
import { mountOverlay } from '../../components/overlay/mount.tsx';
import overlayCss from '../../components/overlay/overlay.css?inline';
import paletteCss from '../../components/overlay/palette.css?inline';
import staffCss from '../../components/staff/staff.css?inline';
import { StaffPanel } from '../../components/staff/staff-panel.tsx';
import buttonCss from '../../components/ui/button.css?inline';
import markdownCss from '../../components/ui/markdown.css?inline';
import tokensCss from '../../components/ui/tokens.css?inline';
import type { Check } from '../../lib/lesson/lesson.ts';
import { readMarkdown } from '../../lib/pack/markdown.ts';
import type { LessonView, Plan, StepView } from '../../lib/plan/plan.ts';
import type { LanguageCode } from '../../lib/text/language.ts';
import { createFakeSide, type FakeSide, lessonWith, planWith, pressRefund, refundOffer } from '../overlay/fake-side.ts';
import { fakeStaff, staffView } from '../staff/fake-staff.ts';

type Show = (page: HTMLElement, language: LanguageCode, isDark: boolean) => void;

const css = tokensCss + buttonCss + markdownCss + overlayCss + lessonCss;

/** Shows a plan over a tool with one button, and does what comes after. */
function over(parts: Partial<Plan>, after: (fake: FakeSide, root: ShadowRoot) => void = () => {}): Show {
  return (page, language, isDark) => {
    page.innerHTML = '<main style="padding: 80px 24px"><h1>Refund</h1><button id="refund">Refund</button></main>';
    const button = page.querySelector('#refund') as HTMLElement;
    const find = ({ name }: { name?: string | undefined }) =>
      name === 'Refund' ? { element: button, frames: [] } : null;
    const fake = createFakeSide(planWith({ language, ...parts }), find);
    const painted = (text: string) =>
      isDark ? text.replaceAll('(prefers-color-scheme: dark)', 'all').replaceAll('light dark', 'dark') : text;
    const surfaces = createSurfaces(StaffPanel, painted(staffCss + drawerCss + paletteCss));
    const service = fakeStaff(staffView({ language }));
    mountOverlay({ side: fake.side, service, bring: async () => surfaces, css: painted(css), mode: 'open' });
    const root = document.querySelector('alongside-overlay')?.shadowRoot;
    if (root) requestAnimationFrame(() => requestAnimationFrame(() => after(fake, root)));
  };
}

const lesson = (step: Partial<StepView>, rest: Partial<LessonView> = {}, after?: Parameters<typeof over>[1]) =>
  over({ lesson: lessonWith({ step: { ...pressRefund, ...step }, ...rest }) }, after);

const question = readMarkdown('What happens when the **receipt** is missing?');
const choices = [
  { text: 'It voids the sale', correct: false, because: 'Nothing was sold yet.' },
  { text: 'The till asks for a manager', correct: true, because: null },
  { text: 'The money goes back to the card', correct: true, because: null },
];
const items = ['Scan the item', 'Press Refund', 'Give the money back'];
const asks = (check: Check, rest: Partial<StepView> = {}) =>
  lesson({ target: null, body: [], skip: false, check, ...rest }, { watch: [{ on: 'check' }] });

const press = (root: ShadowRoot, selector: string, nth = 0) =>
  root.querySelectorAll<HTMLElement>(selector).item(nth)?.click();
const finished = { skills: ['Refunds'], badges: [{ name: 'Refunds', waiting: true }] };
const long = 'Refund an item that was bought abroad, without a receipt, to a card that is no longer valid';

/** The parts over a tool, each in a state. */
export const overlayExamples: Record<string, Show> = {
  offer: over({ offers: [refundOffer] }, (fake) => fake.offer(refundOffer.lesson)),
  'offer-long': over({ offers: [{ ...refundOffer, title: long }] }, (fake) => fake.offer(refundOffer.lesson)),
  card: lesson({}),
  'card-optional': lesson({ optional: true }),
  'card-done-before': lesson({ done: true, next: true }),
  'card-long': lesson({ body: readMarkdown(`${long}.\n\n- ${long}\n- \`${'W'.repeat(400)}\``) }, { title: long }),
  'card-many': lesson({}, { dots: Array.from({ length: 12 }, (_, n) => ({ id: `${n}`, state: 'open' as const })) }),
  'card-missing': lesson({ target: 'item' }),
  'card-wrong': lesson({}, {}, (_, root) => press(root, '[aria-expanded]')),
  choice: asks({ kind: 'choice', question, choices }),
  'choice-wrong': asks({ kind: 'choice', question, choices }, { wrong: [0] }),
  several: asks({ kind: 'several', question, choices }, { wrong: [1] }),
  order: asks({ kind: 'order', question: readMarkdown('In which order?'), items }),
  task: asks({ kind: 'task', question: readMarkdown('Refund the mug.') }, { unguided: true }),
  'lesson-behind': lesson({}, { step: null }),
  finished: over({ lesson: lessonWith({ finished }) }),
  rating: over({ lesson: lessonWith({ finished }) }, (_, root) => press(root, '.ao-star input', 3)),
  'tip-rule': over({}, (fake) =>
    fake.push({
      type: 'tip.show',
      tip: { title: 'Refund', body: readMarkdown('Digits **alone**.'), target: { role: 'button', name: 'Refund' } },
    }),
  ),
  drawer: over({}, (fake) => fake.push({ type: 'panel.open' })),
  palette: over({}, (fake) => fake.push({ type: 'palette.open' })),
};
