// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { hearOpened } from '../../lib/page/hear-opened.ts';
import { trySide } from './side.ts';

afterEach(() => vi.restoreAllMocks());

function hear(state: DocumentReadyState, tells: boolean) {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue(state);
  const { prototype } = HTMLDialogElement;
  if (tells) Object.assign(prototype, { requestClose() {} });
  else Reflect.deleteProperty(prototype, 'requestClose');
  const { side } = trySide();
  hearOpened(document, side);
  return side;
}

test('on a page that was heard from its start nothing is open until something opens', () => {
  const side = hear('loading', true);
  expect(side.mayBeOpen).toBe(false);
  const menu = document.body.appendChild(document.createElement('div'));
  menu.dispatchEvent(new Event('beforetoggle'));
  expect(side.mayBeOpen).toBe(true);
});

test.each([
  ['the page was there before', 'complete', true],
  ['its dialogs do not tell of it', 'loading', false],
] as const)('something may be open where %s', (_, state, tells) => {
  expect(hear(state, tells).mayBeOpen).toBe(true);
});
