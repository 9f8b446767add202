// @ts-check
import { refundable } from '../day.js';
import { element } from '../element.js';
import { formatMoney } from '../money.js';
import { t } from '../text.js';

/** @typedef {import('../main.js').Till} Till */
/** @typedef {import('../day.js').Receipt} Receipt */

const reasons = ['Damaged', 'Wrong item', 'Past its date', 'Changed mind'];

/** Which item, and how many of it: the receipt's lines, or any product without one. @param {Till} till @param {Receipt | null} receipt */
export function itemChoice(till, receipt) {
  const quantity = element('input', { id: 'refund-quantity', type: 'number', min: '1', max: '99', value: '1' });
  return element(
    'fieldset',
    {},
    element('legend', {}, t('Item')),
    ...(receipt ? receiptItems(till, receipt, quantity) : anyProduct(till)),
    element('label', { for: 'refund-quantity' }, t('Quantity')),
    quantity,
  );
}

/** @param {Till} till @param {Receipt} receipt @param {HTMLInputElement} quantity */
function receiptItems({ day, products }, receipt, quantity) {
  return receipt.lines.map((line) => {
    const name = products.find(({ id }) => id === line.productId)?.name ?? line.productId;
    const left = refundable(day, receipt, line);
    const words = `${name}, ${formatMoney(line.price)}, ${leftInWords(left, line.quantity)}`;
    const onchange = () => {
      quantity.max = String(left);
      quantity.value = '1';
    };
    return radio('item', line.productId, words, { disabled: left === 0, onchange });
  });
}

/** @param {number} left @param {number} bought */
function leftInWords(left, bought) {
  if (left === 0) return t('refunded');
  return left === bought
    ? t('{count} bought', { count: bought })
    : t('{left} of {count} left', { left, count: bought });
}

/** @param {Till} till */
function anyProduct({ products }) {
  const options = products.map(({ id, name, price }) =>
    element('option', { value: id }, `${name}, ${formatMoney(price)}`),
  );
  return [
    element('label', { for: 'refund-product' }, t('Product')),
    element(
      'select',
      { id: 'refund-product', name: 'item' },
      element('option', { value: '' }, t('Choose…')),
      ...options,
    ),
  ];
}

export function reasonChoice() {
  const choices = reasons.map((reason) => radio('reason', reason, t(reason)));
  return element('fieldset', {}, element('legend', {}, t('Reason')), ...choices);
}

/** Money goes back the way it came; without a receipt there is no telling, so only store credit. @param {Receipt | null} receipt */
export function methodChoice(receipt) {
  const legend = element('legend', {}, t('Pay back'));
  if (!receipt) {
    const hint = element('p', { class: 'hint' }, t('Without a receipt, only store credit can be given.'));
    return element('fieldset', {}, legend, hint, radio('method', 'store credit', t('Store credit')));
  }
  const sameWay =
    receipt.method === 'card' ? radio('method', 'card', t('Same card')) : radio('method', 'cash', t('Cash'));
  return element('fieldset', {}, legend, sameWay, radio('method', 'store credit', t('Store credit')));
}

/** @param {string} name @param {string} value @param {string} label @param {Record<string, unknown>} [properties] */
function radio(name, value, label, properties = {}) {
  return element('label', { class: 'choice' }, element('input', { type: 'radio', name, value, ...properties }), label);
}
