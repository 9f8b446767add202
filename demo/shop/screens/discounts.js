import { isSecond } from '../../edition/edition.js';
import { getState } from '../data/store.js';
import { datesOf, reductionOf, setActive, statusOf } from '../model/discounts.js';
import { formatMoney } from '../model/formats.js';
import { names } from '../names.js';
import { badge } from '../parts/badge.js';
import { el } from '../parts/element.js';
import { goTo } from '../parts/go-to.js';
import { heading } from '../parts/heading.js';
import { table } from '../parts/table.js';
import { showToast } from '../parts/toast.js';
import { t } from '../text.js';

/** The list of discount codes, and the switch that turns one on or off. */
export function discountsScreen() {
  return { title: t('Discounts'), nav: 'discounts', content };
}

function content() {
  const list = el('div', { class: 'card' });
  const draw = () => list.replaceChildren(discountTable(toggle));
  const toggle = ({ code, active }) => {
    setActive(code, !active);
    draw();
    showToast(active ? t('{code} deactivated', { code }) : t('{code} activated', { code }));
    list.querySelector(names.selector(`[data-code="${code}"]`)).focus();
  };
  draw();
  const create = goTo('#/discounts/new', t('Create discount'), 'button primary', !isSecond);
  return [heading(t('Discounts'), { actions: [create] }), list];
}

function discountTable(toggle) {
  return table({
    caption: t('Discount codes'),
    rows: getState().discounts,
    empty: t('No discounts yet. Create one to give customers a code.'),
    columns: [
      { title: t('Code'), header: true, cell: codeCell },
      { title: t('Dates'), wide: true, cell: datesOf },
      { title: t('Minimum order'), number: true, wide: true, cell: minimumOf },
      { title: t('Status'), wide: true, cell: (discount) => badge(statusOf(discount)) },
      { title: t('Action'), number: true, cell: (discount) => toggleButton(discount, toggle) },
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
  return minimum > 0 ? formatMoney(minimum) : t('None');
}

function toggleButton(discount, toggle) {
  const verb = discount.active ? t('Deactivate') : t('Activate');
  return el(
    'button',
    { type: 'button', class: 'button small', 'data-code': discount.code, onclick: () => toggle(discount) },
    verb,
    el('span', { class: 'visually-hidden' }, ` ${discount.code}`),
  );
}
