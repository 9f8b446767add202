import { getState } from '../data/store.js';
import { count, formatDate, formatMoney } from '../model/formats.js';
import { customerOf } from '../model/orders.js';
import { stockWarning } from '../model/products.js';
import { badge } from '../parts/badge.js';
import { el } from '../parts/element.js';
import { heading } from '../parts/heading.js';

/** The start page: what needs somebody today. */
export function homeScreen() {
  return { title: 'Home', nav: 'home', content };
}

function content() {
  const { orders, products, today } = getState();
  const toShip = orders.filter((order) => order.status === 'paid');
  const unpaid = orders.filter((order) => order.status === 'open');
  const low = products.filter(stockWarning);
  return [
    heading('Home'),
    el('p', { class: 'lead' }, `${formatDate(today)} · ${saidOf(toShip, unpaid)}`),
    el(
      'div',
      { class: 'columns' },
      panel('Orders to ship', toShip.map(orderRow), 'Every paid order is on its way.', '#/orders', 'All orders'),
      panel('Low on stock', low.map(productRow), 'Everything is in stock.', '#/products', 'All products'),
    ),
  ];
}

function saidOf(toShip, unpaid) {
  return `${count(toShip.length, 'order')} to ship, ${count(unpaid.length, 'order')} awaiting payment`;
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
    el('div', { class: 'number' }, badge(stockWarning(product)), el('small', {}, `${product.stock} left`)),
  );
}
