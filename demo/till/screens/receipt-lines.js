// @ts-check
import { element } from '../element.js';
import { formatMoney } from '../money.js';
import { t } from '../text.js';

/** What was bought, to read. @param {import('../main.js').Till} till @param {{ lines: import('../ticket.js').Line[], total: number }} receipt */
export function receiptLines({ products }, { lines, total }) {
  const rows = lines.map(({ productId, quantity, price }) => {
    const name = products.find(({ id }) => id === productId)?.name ?? productId;
    return row(`${quantity} × ${name}`, quantity * price);
  });
  return element('ul', { class: 'receipt-lines' }, ...rows, row(t('Total'), total));
}

/** @param {string} words @param {number} amount */
function row(words, amount) {
  return element('li', {}, element('span', {}, words), ' ', element('strong', {}, formatMoney(amount)));
}
