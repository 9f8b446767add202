// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { findPlace, type Place } from '../../components/overlay/place.ts';

const size = { width: 360, height: 160 };
let card: HTMLElement;
let pointer: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<div id="card"><i></i></div>';
  card = document.querySelector('#card') as HTMLElement;
  pointer = card.firstElementChild as HTMLElement;
  sized(card, size.width, size.height);
  sized(pointer, 12, 12);
  for (const name of ['clientWidth', 'clientHeight'] as const) {
    const value = name === 'clientWidth' ? 1280 : 800;
    Object.defineProperty(document.documentElement, name, { value, configurable: true });
  }
});

// There is no layout in this DOM.
function sized(element: HTMLElement, width: number, height: number): void {
  const own = { offsetWidth: width, offsetHeight: height, clientWidth: width, clientHeight: height };
  for (const [name, value] of Object.entries(own)) Object.defineProperty(element, name, { value, configurable: true });
}

/** A control of the page. */
function control(left: number, top: number, width: number, height: number, within: ParentNode = document.body): void {
  const button = within.appendChild(document.createElement('button'));
  button.getBoundingClientRect = () => new DOMRect(left, top, width, height);
  button.checkVisibility = () => true;
}

const place = (left: number, top: number, now?: string, holder: Element = document.body, opened = false) =>
  findPlace({ target: { left, top, width: 80, height: 30 }, holder, opened }, card, pointer, now) as Promise<Place>;

test('a card stands below its target, its arrow at the middle of it', async () => {
  expect(await place(600, 100)).toMatchObject({ side: 'bottom', left: 460, top: 146, arrow: { left: 174 } });
});

test('where there is no room below it stands above', async () => {
  expect(await place(600, 700)).toMatchObject({ side: 'top', top: 524 });
});

test('at the edge of the window it is shifted in, and the arrow still points at the target', async () => {
  const { left, arrow } = await place(1180, 100);
  expect(left).toBe(1280 - 360 - 8);
  expect(left + (arrow?.left ?? 0) + 6).toBe(1220);
});

test('it stays on the side where it is while that is free', async () => {
  expect(await place(600, 300, 'right')).toMatchObject({ side: 'right' });
});

test('it takes a side that covers no control', async () => {
  control(500, 200, 200, 40);
  expect(await place(600, 150, 'bottom')).not.toMatchObject({ side: 'bottom' });
});

test.each([
  ['a modal dialog of its own making', '<div aria-modal="true" role="dialog"><p></p></div>', ''],
  ['what is kept from being used', '<div><p></p></div>', 'aria-hidden="true"'],
])('a control that cannot be used, for %s, may be covered', async (_, dialog, behind) => {
  document.body.insertAdjacentHTML('beforeend', `<main ${behind}></main>${dialog}`);
  control(500, 200, 200, 40, document.querySelector('main') as Element);
  expect(await place(600, 150, 'bottom', document.querySelector('p') as Element)).toMatchObject({ side: 'bottom' });
});

test('a control in the shadow root of a component is not covered', async () => {
  const inside = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  control(500, 200, 200, 40, inside);
  expect(await place(600, 150, 'bottom')).not.toMatchObject({ side: 'bottom' });
});

test('a control far down a long list of what is out of sight does not count, one in what is in sight does', async () => {
  const rows = Array.from({ length: 30 }, () => document.body.appendChild(document.createElement('div')));
  rows.forEach((row, at) => {
    row.getBoundingClientRect = () => new DOMRect(0, at * 1000, 1280, 40);
  });
  control(500, 200, 200, 40, rows[9]);
  expect(await place(600, 150, 'bottom')).toMatchObject({ side: 'bottom' });
  control(500, 200, 200, 40, rows[0]);
  (rows[0] as HTMLElement).getBoundingClientRect = () => new DOMRect(0, 190, 1280, 60);
  expect(await place(600, 150, 'bottom')).not.toMatchObject({ side: 'bottom' });
});

test('what reaches out of a part that the page is scrolled past is not covered', async () => {
  const parts = Array.from({ length: 12 }, () => document.body.appendChild(document.createElement('div')));
  const part = parts[0] as HTMLElement;
  part.getBoundingClientRect = () => new DOMRect(0, -2000, 1280, 800);
  Object.defineProperty(part, 'scrollHeight', { value: 5000 });
  control(500, 200, 200, 40, part);
  expect(await place(600, 150, 'bottom')).not.toMatchObject({ side: 'bottom' });
});

test('a few controls beneath it do not send it far from its target', async () => {
  // Something on every side, and every corner free.
  for (const [left, top] of [
    [620, 440],
    [620, 300],
    [760, 400],
    [520, 400],
  ] as const)
    control(left, top, 30, 30);
  expect(await place(600, 400)).toHaveProperty('side');
});

test('behind a list that its target has opened it stands as near as that lets it, without an arrow', async () => {
  control(580, 120, 320, 400);
  control(200, 20, 360, 530);
  expect(await place(600, 100, 'bottom')).toMatchObject({ side: 'right', left: 908, arrow: null });
});

test('what a target has opened is kept clear as a whole, by the card of the step in it too', async () => {
  const [field, calendar] = [0, 1].map(() => document.body.appendChild(document.createElement('div')));
  const day = calendar?.appendChild(document.createElement('span')) as HTMLElement;
  const box = new DOMRect(560, 140, 320, 400);
  calendar?.setAttribute('style', 'position: absolute');
  if (calendar) calendar.getBoundingClientRect = () => box;
  const isIn = (x: number, y: number) => x > box.left && x < box.right && y > box.top && y < box.bottom;
  document.elementsFromPoint = (x, y) => [...(isIn(x, y) && calendar ? [calendar] : []), field as Element];
  expect(await place(600, 100, 'bottom', field, true)).toMatchObject({ side: 'left' });
  expect(await place(640, 200, 'bottom', day)).not.toMatchObject({ side: 'bottom' });
});

test('where it would hide much of what can be used it goes to a free corner', async () => {
  control(200, 150, 900, 230);
  control(200, 450, 900, 230);
  control(200, 150, 395, 530);
  control(690, 150, 400, 530);
  expect(await place(600, 400)).toHaveProperty('edge');
});
