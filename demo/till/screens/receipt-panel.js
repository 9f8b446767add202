// @ts-check
import { button, element } from '../element.js';
import { formatMoney } from '../money.js';
import { receiptLines } from './receipt-lines.js';

/** What stands in the ticket's place when a sale is paid. @param {import('../main.js').Till} till
 * @param {import('../day.js').Receipt} receipt @param {number} change @param {() => void} next */
export function receiptPanel(till, receipt, change, next) {
  return element(
    'section',
    { id: 'receipt', class: 'done', 'aria-labelledby': 'receipt-heading' },
    element('h2', { id: 'receipt-heading', tabindex: '-1' }, 'Sale complete'),
    element(
      'p',
      {},
      'Receipt ',
      element('strong', { id: 'receipt-printed' }, receipt.number),
      `, paid by ${receipt.method}`,
    ),
    receipt.method === 'cash' &&
      element('p', { class: 'change' }, 'Change ', element('strong', { id: 'change-due' }, formatMoney(change))),
    receiptLines(till, receipt),
    button('New sale', next, { id: 'new-sale' }),
  );
}
