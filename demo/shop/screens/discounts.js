import { getState } from '../data/store.js';
import { datesOf, reductionOf, setActive, statusOf } from '../model/discounts.js';
import { formatMoney } from '../model/formats.js';
import { badge } from '../parts/badge.js';
import { el } from '../parts/element.js';
import { heading } from '../parts/heading.js';
import { table } from '../parts/table.js';
import { showToast } from '../parts/toast.js';

/** The list of discount codes, and the switch that turns one on or off. */
export function discountsScreen() {
  return { title: 'Discounts', nav: 'discounts', content };
}

function content() {
  const list = el('div', { class: 'card' });
  const draw = () => list.replaceChildren(discountTable(toggle));
  const toggle = ({ code, active }) => {
    setActive(code, !active);
    draw();
    showToast(active ? `${code} deactivated` : `${code} activated`);
    list.querySelector(`[data-code="${code}"]`).focus();
  };
  draw();
  const create = el('a', { class: 'button primary', href: '#/discounts/new' }, 'Create discount');
  return [heading('Discounts', { actions: [create] }), list];
}

function discountTable(toggle) {
  return table({
    caption: 'Discount codes',
    rows: getState().discounts,
    empty: 'No discounts yet. Create one to give customers a code.',
    columns: [
      { title: 'Code', header: true, cell: codeCell },
      { title: 'Dates', wide: true, cell: datesOf },
      { title: 'Minimum order', number: true, wide: true, cell: minimumOf },
      { title: 'Status', wide: true, cell: (discount) => badge(statusOf(discount)) },
      { title: 'Action', number: true, cell: (discount) => toggleButton(discount, toggle) },
    ],
  });
}

function codeCell(discount) {
  return [
    el('span', { class: 'code' }, discount.code),
    el('small', {}, reductionOf(discount)),
    el('div', { class: 'narrow-only' }, badge(statusOf(discount))),
  ];
}

function minimumOf({ minimum }) {
  return minimum > 0 ? formatMoney(minimum) : 'None';
}

function toggleButton(discount, toggle) {
  const verb = discount.active ? 'Deactivate' : 'Activate';
  return el(
    'button',
    { type: 'button', class: 'button small', 'data-code': discount.code, onclick: () => toggle(discount) },
    verb,
    el('span', { class: 'visually-hidden' }, ` ${discount.code}`),
  );
}
