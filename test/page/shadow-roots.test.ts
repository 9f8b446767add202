// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { documentsIn } from '../../lib/page/documents.ts';
import { createShadowRoots } from '../../lib/page/shadow-roots.ts';
import { one } from './rendered.ts';

vi.useFakeTimers({ toFake: ['performance'] });
afterEach(() => vi.restoreAllMocks());

/** Shadow roots of the page, and a search that the least pause has gone by before. */
function start(html: string) {
  document.body.innerHTML = html;
  const shadows = createShadowRoots(() => null);
  const search = (after = 1000) => {
    vi.advanceTimersByTime(after);
    return shadows.search(documentsIn(document));
  };
  return { search, roots: () => shadows.of(document) };
}

const open = (selector: string, html = '') => {
  const root = one(selector).attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
};

test('roots are found in what was added since, in roots too', async () => {
  const { search, roots } = start('<div id="a"></div>');
  const first = open('#a');
  expect(search()).toBe(true);
  first.innerHTML = '<div id="b"></div>';
  const second = (first.querySelector('#b') as Element).attachShadow({ mode: 'open' });
  document.body.append(Object.assign(document.createElement('section'), { innerHTML: '<p><b id="c"></b></p>' }));
  const third = open('#c');
  await Promise.resolve();
  expect(search()).toBe(true);
  expect(new Set(roots())).toEqual(new Set([first, second, third]));
});

test('a page that takes long to search is searched seldom', () => {
  const { search, roots } = start('<div id="late"></div>');
  vi.spyOn(document, 'querySelectorAll').mockImplementation((selector) => {
    if (selector === '*') vi.advanceTimersByTime(20);
    return document.body.querySelectorAll(selector);
  });
  search();
  const root = open('#late');
  search(4000);
  expect(roots()).toEqual([]);
  search(1000);
  expect(roots()).toEqual([root]);
});

test('a field named like a root is none', () => {
  const { search } = start('<form><input name="shadowRoot"></form>');
  expect(search()).toBe(false);
});

test('what was taken off the page is let go', () => {
  const { search, roots } = start('<div id="a"></div>');
  open('#a');
  search();
  one('#a').remove();
  expect(roots()).toEqual([]);
});
