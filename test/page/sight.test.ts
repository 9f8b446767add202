// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { drain } from '../../lib/page/drain.ts';
import { sight } from '../../lib/page/sight.ts';
import { renderEverything } from './rendered.ts';

renderEverything();

/** What the page says that is taken for a record's, in its order. */
function records(html: string): string[] {
  document.body.innerHTML = html;
  return drain(sight(document)).flatMap(({ says, data }) => (data ? [says] : []));
}

const row = '<tr><td>Lavender soap</td><td>Olive oil</td></tr>';

test.each([
  ['a table with heads', `<table><tr><th>A</th><th>B</th></tr>${row}</table>`, ['lavender soap', 'olive oil']],
  [
    'one whose heads come last',
    `<table>${row}<tfoot><tr><th>A</th></tr></tfoot></table>`,
    ['lavender soap', 'olive oil'],
  ],
  ['one that a page is laid out by', `<table>${row}</table>`, []],
  [
    'one that a table with heads lies in',
    `<table><tr><td><b>Sale</b><table><tr><th>A</th></tr>${row}</table></td></tr></table>`,
    ['sale', 'lavender soap', 'olive oil'],
  ],
  [
    'one in a table with heads',
    `<table><tr><th>A</th></tr><tr><td><b>Sale</b><table>${row}</table></td></tr></table>`,
    ['sale'],
  ],
])("what stands in the cells of %s is told to be a record's or the tool's", (_, html, expected) => {
  expect(records(html)).toEqual(expected);
});

test('heads in a shadow root are not those of the table around it', () => {
  document.body.innerHTML = '<table><tr><td><b>Sale</b><p id="host"></p></td></tr></table>';
  const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (shadow) shadow.innerHTML = '<div role="columnheader">Price</div>';
  const told = drain(sight(document)).map(({ says, data }) => [says, data]);
  expect(told).toContainEqual(['price', false]);
  expect(told).toContainEqual(['sale', false]);
});

test('the body of a document that is written in is seen, and that of no other', () => {
  const seen = (body: string) => {
    document.body.setAttribute('contenteditable', body);
    document.body.innerHTML = '<p>Dear customer</p>';
    return drain(sight(document)).map(({ tag }) => tag);
  };
  expect(seen('true')).toEqual(['body', 'p']);
  expect(seen('false')).toEqual(['p']);
  document.body.removeAttribute('contenteditable');
});
