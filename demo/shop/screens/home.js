import { arranged } from '../../edition/edition.js';
import { getState } from '../data/store.js';
import { count, formatDate, formatMoney } from '../model/formats.js';
import { customerOf } from '../model/orders.js';
import { stockWarning } from '../model/products.js';
import { badge } from '../parts/badge.js';
import { el } from '../parts/element.js';
import { heading } from '../parts/heading.js';
import { t } from '../text.js';

/** The start page: what needs somebody today. */
export function homeScreen() {
  return { title: t('Home'), nav: 'home', content };
}

function content() {
  const { orders, products, today } = getState();
  const toShip = orders.filter((order) => order.status === 'paid');
  const unpaid = orders.filter((order) => order.status === 'open');
  const low = products.filter(stockWarning);
  return [
    heading(t('Home')),
    el('p', { class: 'lead' }, `${formatDate(today)} · ${saidOf(toShip, unpaid)}`),
    el('div', { class: 'columns' }, arranged([ordersPanel(toShip), stockPanel(low)], [1, 0])),
  ];
}

function ordersPanel(toShip) {
  const rows = toShip.map(orderRow);
  return panel(t('Orders to ship'), rows, t('Every paid order is on its way.'), '#/orders', t('All orders'));
}

function stockPanel(low) {
  const rows = low.map(productRow);
  return panel(t('Low on stock'), rows, t('Everything is in stock.'), '#/products', t('All products'));
}

function saidOf(toShip, unpaid) {
  const orders = ({ length }) => count(length, '{count} order', '{count} orders');
  return t('{toShip} to ship, {unpaid} awaiting payment', { toShip: orders(toShip), unpaid: orders(unpaid) });
}

function panel(title, rows, empty, href, linkText) {
  return el(
    'section',
    { class: 'card' },
    el('div', { class: 'card-head' }, el('h2', {}, title), el('a', { href }, linkText)),
    rows.length > 0 ? el('ul', { class: 'rows' }, rows) : el('p', { class: 'empty' }, empty),
  );
}

function orderRow(order) {
  return el(
    'li',
    {},
    el('div', {}, el('a', { href: `#/orders/${order.number}` }, order.number), el('small', {}, customerOf(order).name)),
    el('div', { class: 'number' }, formatMoney(order.total), el('small', {}, formatDate(order.date))),
  );
}

function productRow(product) {
  return el(
    'li',
    {},
    el('div', {}, el('a', { href: `#/products/${product.number}` }, product.name), el('small', {}, product.sku)),
    el(
      'div',
      { class: 'number' },
      badge(stockWarning(product)),
      el('small', {}, t('{count} left', { count: product.stock })),
    ),
  );
}
