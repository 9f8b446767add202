// @ts-check
import { arranged } from '../../edition/edition.js';
import { button, element, screenHeading } from '../element.js';
import { formatMoney } from '../money.js';
import { names } from '../names.js';
import { t } from '../text.js';
import { receiptLines } from './receipt-lines.js';

/** @typedef {import('../main.js').Till} Till */
/** @typedef {import('../day.js').Receipt} Receipt */

/** The day's receipts and refunds, newest first. @param {Till} till */
export function receiptsScreen(till) {
  const detail = element(
    'div',
    { class: 'side' },
    element('p', { class: 'empty' }, t('Choose a receipt to see what was bought.')),
  );
  const show = (/** @type {Receipt} */ receipt, /** @type {Element} */ row) => {
    const chosen = document.querySelectorAll(names.selector('#receipts [aria-current]'));
    for (const other of chosen) other.removeAttribute('aria-current');
    row.setAttribute('aria-current', 'true');
    detail.replaceChildren(receiptDetail(till, receipt));
    if (getComputedStyle(detail).position !== 'sticky') detail.querySelector('h2')?.focus();
  };
  const rows = [...till.day.receipts].reverse().map((receipt) => receiptRow(receipt, show));
  const today = element(
    'section',
    { 'aria-labelledby': 'today-heading' },
    element('h2', { id: 'today-heading' }, t('Today')),
    rows.length > 0
      ? element('ul', { class: 'lines', id: 'receipts' }, ...rows)
      : element('p', { class: 'empty' }, t('No sale yet today.')),
    ...refundList(till),
  );
  return element('div', { class: 'receipts' }, screenHeading(t('Receipts')), arranged([today, detail], [1, 0]));
}

/** @param {Receipt} receipt @param {(receipt: Receipt, row: Element) => void} show */
function receiptRow(receipt, show) {
  const { number, time, method, total } = receipt;
  const row = element(
    'button',
    { type: 'button', onclick: () => show(receipt, row) },
    element('span', {}, `${number}, ${time}, ${t(method)}`),
    ' ',
    element('strong', {}, formatMoney(total)),
  );
  return element('li', {}, row);
}

/** @param {Till} till @param {Receipt} receipt */
function receiptDetail(till, receipt) {
  return element(
    'section',
    { class: 'panel', id: 'receipt-detail', 'aria-labelledby': 'detail-heading' },
    element('h2', { id: 'detail-heading', tabindex: '-1' }, t('Receipt {number}', { number: receipt.number })),
    receiptLines(till, receipt),
    button(t('Refund an item'), () => till.open('refund', receipt), { id: 'refund-item', class: 'secondary' }),
  );
}

/** @param {Till} till */
function refundList({ day, products }) {
  if (day.refunds.length === 0) return [];
  const rows = [...day.refunds].reverse().map(({ number, time, method, line, total }) => {
    const name = products.find(({ id }) => id === line.productId)?.name;
    const words = `${number}, ${time}, ${line.quantity} × ${name}, ${t(method)}`;
    return element('li', {}, element('span', {}, words), ' ', element('strong', {}, formatMoney(-total)));
  });
  return [element('h2', {}, t('Refunds')), element('ul', { class: 'receipt-lines', id: 'refunds' }, ...rows)];
}
