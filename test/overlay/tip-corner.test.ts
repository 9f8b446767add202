// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { boxAt, cornerFor, dotIn } from '../../components/overlay/tip-corner.ts';

const box = (left: number, top: number, width: number, height: number) => ({ left, top, width, height });
const field = box(100, 100, 200, 40);
let isCoarse = false;

beforeEach(() => {
  isCoarse = false;
  globalThis.matchMedia = (() => ({ matches: isCoarse })) as unknown as typeof matchMedia;
  Object.defineProperties(document.documentElement, {
    clientWidth: { value: 1000, configurable: true },
    clientHeight: { value: 800, configurable: true },
  });
});
const chosen = (controls: ReturnType<typeof box>[], isRightToLeft = false) => {
  const { x, y, size } = cornerFor(field, isRightToLeft, controls);
  return `${y} ${x} ${size}`;
};

test('the top end corner is the first, mirrored where one reads from the right', () => {
  expect(chosen([])).toBe('top right 24');
  expect(chosen([], true)).toBe('top left 24');
});

test('where a control lies the next corner is taken, and of covered ones the least', () => {
  const above = box(300, 70, 80, 28);
  expect(chosen([above])).toBe('top left 24');
  expect(chosen([box(0, 60, 400, 40)])).toBe('bottom right 24');
  expect(chosen([box(0, 60, 400, 40), box(0, 140, 290, 40), box(290, 150, 90, 40)])).toBe('bottom right 24');
});

test('a control right beside the field is not covered', () => {
  expect(chosen([box(302, 100, 80, 40)])).toBe('top right 24');
});

test('for a finger it is larger where there is room for that', () => {
  isCoarse = true;
  expect(chosen([])).toBe('top right 44');
  const around = [box(60, 60, 300, 12), box(60, 168, 300, 12)];
  expect(chosen(around)).toBe('top right 24');
});

test('what can be pressed lies outside of the field, the dot at its corner; both inside the window', () => {
  const corner = { x: 'right', y: 'top', size: 24 } as const;
  const at = boxAt(field, corner);
  expect(at).toEqual(box(299, 77, 24, 24));
  expect(dotIn(at, field, corner)).toEqual({ left: 0, top: 18 });
  const wide = box(10, 100, 985, 40);
  const inside = boxAt(wide, corner);
  expect(inside.left + inside.width).toBe(1000);
  expect(inside.left + dotIn(inside, wide, corner).left).toBe(994);
});
