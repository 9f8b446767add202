// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { createSurfaces } from '../../components/overlay/draw-surfaces.tsx';
import { mountOverlay } from '../../components/overlay/mount.tsx';
import type { Surfaces } from '../../components/overlay/surfaces.ts';
import type { StaffService } from '../../lib/plan/staff.ts';
import { createFakeSide, lessonWith, planWith } from './fake-side.ts';
import { settle } from './stage.tsx';

let end: AbortController | undefined;
afterEach(() => end?.abort());

const service = { palette: () => new Promise(() => undefined) } as unknown as StaffService;

/** An overlay with a lesson's card, whose drawer and palette come when `answer` is called. */
async function show() {
  const fake = createFakeSide(planWith({ lesson: lessonWith({}) }), () => null);
  end = fake.end;
  const asked: ((surfaces: Surfaces | null) => void)[] = [];
  const bring = () => new Promise<Surfaces | null>((resolve) => asked.push(resolve));
  await settle(() => mountOverlay({ side: fake.side, service, bring, css: '', mode: 'open' }));
  const root = document.querySelector('alongside-overlay')?.shadowRoot as ShadowRoot;
  const dialogs = () => [...root.querySelectorAll('[role=dialog]')].map((each) => nameOf(each, root));
  return { ...fake, root, asked, dialogs };
}

function nameOf(dialog: Element, root: ShadowRoot): string {
  return root.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent?.trim() ?? '';
}

const surfaces = () => createSurfaces(() => <p>The lessons of Ada</p>, '.ao-drawer { color: red; }');

test('a card brings no more than itself; what opens on demand is brought once', async () => {
  const stage = await show();
  expect(stage.asked).toHaveLength(0);
  await settle(() => stage.push({ type: 'panel.open' }));
  await settle(() => stage.asked[0]?.(surfaces()));
  expect(stage.dialogs()).toEqual(['My lessons']);
  await settle(() => stage.push({ type: 'panel.open' }));
  await settle(() => stage.push({ type: 'panel.open' }));
  expect(stage.dialogs()).toEqual(['My lessons']);
  expect(stage.asked).toHaveLength(1);
});

test('until the drawer is here the card stays', async () => {
  const stage = await show();
  await settle(() => stage.push({ type: 'panel.open' }));
  expect(stage.dialogs()).toEqual(['Refund without a receipt']);
});

test('the rules of what was brought come with it', async () => {
  const stage = await show();
  await settle(() => stage.push({ type: 'panel.open' }));
  await settle(() => stage.asked[0]?.(surfaces()));
  const rules = stage.root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map(({ cssText }) => cssText);
  expect(rules.join()).toContain('.ao-drawer');
});

test('Escape closes the drawer, and the card is back', async () => {
  const stage = await show();
  await settle(() => stage.push({ type: 'panel.open' }));
  await settle(() => stage.asked[0]?.(surfaces()));
  await settle(() => fireEvent.keyDown(stage.root.querySelector('.ao-drawer') as Element, { key: 'Escape' }));
  expect(stage.dialogs()).toEqual(['Refund without a receipt']);
});

test('the parts of the palette have names of their own beside a card', async () => {
  const stage = await show();
  await settle(() => stage.push({ type: 'palette.open' }));
  await settle(() => stage.asked[0]?.(surfaces()));
  const ids = [...stage.root.querySelectorAll('[id]')].map(({ id }) => id);
  expect(stage.root.querySelector('.ao-palette')).not.toBeNull();
  expect(new Set(ids).size).toBe(ids.length);
});

test('where the extension is gone and nothing can be brought, the overlay leaves', async () => {
  const stage = await show();
  await settle(() => stage.push({ type: 'panel.open' }));
  await settle(() => stage.asked[0]?.(null));
  expect(document.querySelector('alongside-overlay')).toBeNull();
});
