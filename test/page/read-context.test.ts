// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createContextReader } from '../../lib/page/read-context.ts';
import { renderEverything } from './rendered.ts';
import { trySide } from './side.ts';

renderEverything();

test('the page answers with states alone: of a parameter whether it is set, of a field whether it is empty', () => {
  document.body.innerHTML = '<input aria-label="Amount" value="12.50"><p role="alert">Card 4242 was refused</p>';
  const { side, setPlace } = trySide();
  setPlace({ tool: 'a.b/c', screen: 's', params: { order: '1001', page: '' }, tied: [] });
  const keys = ['screen.order', 'screen.page', 'screen.none', 'errorShown', 'typing', 'element.amount.empty'];
  const answer = createContextReader(document, side)(keys, { amount: { role: 'textbox', name: 'Amount' } });
  expect(answer).toEqual({
    'screen.order': true,
    'screen.page': false,
    'screen.none': false,
    errorShown: true,
    typing: false,
    'element.amount.empty': false,
  });
});
