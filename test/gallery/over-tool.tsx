import answerCss from '../../components/overlay/answer.css?inline';
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
import type { LessonView, Plan, StepView } from '../../lib/plan/plan.ts';
import type { StaffService } from '../../lib/plan/staff.ts';
import { createFakeSide, type FakeSide, lessonWith, planWith, pressRefund } from '../overlay/fake-side.ts';
import { fakeStaff, staffView } from '../staff/fake-staff.ts';
import type { Example } from './example.ts';
import { appearing } from './press.ts';
import toolPage from './tool.html?raw';

const css = tokensCss + buttonCss + markdownCss + overlayCss + lessonCss + answerCss;

interface Over {
  plan?: Partial<Plan>;
  service?: Partial<StaffService>;
  /** What happens once the overlay is there. */
  after?: (fake: FakeSide, root: ShadowRoot) => void | Promise<void>;
  /** Something of ours to wait for. */
  seen?: string;
}

/** Shows a plan over a small till, and does what comes after. What would leave by itself stays. */
export function overTool({ plan = {}, service = {}, after = () => {}, seen = '.ao-card' }: Over): Example {
  return async (page, { language, isDark }) => {
    page.innerHTML = toolPage;
    const button = page.querySelector('#refund') as HTMLElement;
    const fake = createFakeSide(planWith({ language, ...plan }), ({ name }) =>
      name === 'Refund' ? { element: button, frames: [] } : null,
    );
    const painted = (text: string) =>
      isDark ? text.replaceAll('(prefers-color-scheme: dark)', 'all').replaceAll('light dark', 'dark') : text;
    const surfaces = createSurfaces(StaffPanel, painted(staffCss + drawerCss + paletteCss));
    mountOverlay({
      side: fake.side,
      service: { ...fakeStaff(staffView({ language })), ...service },
      bring: async () => surfaces,
      css: painted(css),
      mode: 'open',
    });
    const { shadowRoot } = await appearing(document, 'alongside-overlay');
    if (!shadowRoot) return;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await after(fake, shadowRoot);
    const shown = await appearing(shadowRoot, seen);
    shown.closest('.ao-card')?.dispatchEvent(new PointerEvent('pointerenter'));
  };
}

/** Shows a step of the lesson on refunds. */
export function step(parts: Partial<StepView>, lesson: Partial<LessonView> = {}, rest: Over = {}): Example {
  return overTool({ plan: { lesson: lessonWith({ step: { ...pressRefund, ...parts }, ...lesson }) }, ...rest });
}
