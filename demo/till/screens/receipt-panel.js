// @ts-check
import { button, element } from '../element.js';
import { formatMoney } from '../money.js';
import { t } from '../text.js';
import { receiptLines } from './receipt-lines.js';

/** What stands in the ticket's place when a sale is paid. @param {import('../main.js').Till} till
 * @param {import('../day.js').Receipt} receipt @param {number} change @param {() => void} next */
export function receiptPanel(till, receipt, change, next) {
  return element(
    'section',
    { id: 'receipt', class: 'done', 'aria-labelledby': 'receipt-heading' },
    element('h2', { id: 'receipt-heading', tabindex: '-1' }, t('Sale complete')),
    element(
      'p',
      {},
      `${t('Receipt')} `,
      element('strong', { id: 'receipt-printed' }, receipt.number),
      t(', paid by {method}', { method: t(receipt.method) }),
    ),
    receipt.method === 'cash' &&
      element(
        'p',
        { class: 'change' },
        `${t('Change')} `,
        element('strong', { id: 'change-due' }, formatMoney(change)),
      ),
    receiptLines(till, receipt),
    button(t('New sale'), next, { id: 'new-sale' }),
  );
}
