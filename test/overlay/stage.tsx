import { act, within } from '@testing-library/preact';
import { createSurfaces } from '../../components/overlay/draw-surfaces.tsx';
import { mountOverlay } from '../../components/overlay/mount.tsx';
import type { Found } from '../../lib/page/side.ts';
import type { Plan } from '../../lib/plan/plan.ts';
import type { StaffService } from '../../lib/plan/staff.ts';
import type { Target } from '../../lib/target/target.ts';
import { createFakeSide, type FakeSide } from './fake-side.ts';

export interface Stage extends FakeSide {
  host: Element;
  root: HTMLElement;
  screen: ReturnType<typeof within>;
}

// There is no layout in this DOM: nothing lies anywhere.
document.elementsFromPoint = () => [];

/** The overlay over the present document, its root open; `by` finds a target by its name. */
export async function setStage(
  plan: Plan | null,
  by: Record<string, Element> = {},
  service = {} as StaffService,
): Promise<Stage> {
  for (const element of Object.values(by)) element.getClientRects = () => [{}] as unknown as DOMRectList;
  const find = (target: Target): Found | null => {
    const element = by[target.name ?? ''];
    return element?.isConnected ? { element, frames: [] } : null;
  };
  const fake = createFakeSide(plan, find);
  const surfaces = createSurfaces(({ start }) => <p>The {start} of Ada</p>, '');
  await act(() => mountOverlay({ side: fake.side, service, bring: async () => surfaces, css: '', mode: 'open' }));
  const host = document.querySelector('alongside-overlay') as Element;
  const root = host.shadowRoot?.firstElementChild as HTMLElement;
  return { ...fake, host, root, screen: within(root) };
}

/** Does something and lets everything that follows from it be drawn. */
export function settle(action: () => unknown): Promise<void> {
  return act(async () => {
    action();
    // What is brought from elsewhere answers within a few turns.
    for (let turn = 0; turn < 5; turn++) await null;
  });
}
