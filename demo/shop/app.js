import { arranged } from '../edition/edition.js';
import { changeState, getState, loadState, resetState } from './data/store.js';
import { names } from './names.js';
import { accountMenu } from './parts/account-menu.js';
import { el } from './parts/element.js';
import { icon } from './parts/icon.js';
import { openModal } from './parts/modal.js';
import { showToast } from './parts/toast.js';
import './parts/stock-stepper.js';
import { matchRoute } from './router.js';
import { discountsScreen } from './screens/discounts.js';
import { homeScreen } from './screens/home.js';
import { missingScreen } from './screens/missing.js';
import { newDiscountScreen } from './screens/new-discount.js';
import { newRefundScreen } from './screens/new-refund.js';
import { orderScreen } from './screens/order.js';
import { ordersScreen } from './screens/orders.js';
import { productScreen } from './screens/product.js';
import { productsScreen } from './screens/products.js';
import { refundsScreen } from './screens/refunds.js';
import { setUpShell } from './shell.js';
import { t } from './text.js';

// A screen is {title, nav, content(signal), key?, dialog?(), isDirty?()}. Two screens with one key share their content,
// so that a dialog with an address of its own opens over what is already there.
const routes = [
  ['/', homeScreen],
  ['/products', productsScreen],
  ['/products/:number', productScreen],
  ['/orders', ordersScreen],
  ['/orders/:number', orderScreen],
  ['/refunds', refundsScreen],
  ['/refunds/new', newRefundScreen],
  ['/discounts', discountsScreen],
  ['/discounts/new', newDiscountScreen],
];

const navigation = [
  ['home', '#/', 'Home'],
  ['products', '#/products', 'Products'],
  ['orders', '#/orders', 'Orders'],
  ['refunds', '#/refunds', 'Refunds'],
  ['discounts', '#/discounts', 'Discounts'],
];

setUpShell();
const main = document.getElementById(names.id('main'));
let shown = null;

function show() {
  const { hash } = location;
  if (shown?.screen.isDirty?.() && hash !== shown.hash) return askToLeave(hash);
  const route = matchRoute(routes, hash);
  const screen = route?.screen(route) ?? missingScreen();
  const key = screen.key ?? hash;
  const kept = shown?.key === key;
  const isFirst = shown === null;
  shown?.dialog?.close();
  if (!kept) draw(screen);
  shown = { ...(kept ? shown : {}), screen, hash, key, dialog: screen.dialog?.() ?? null };
  document.title = `${screen.title} – ${t('Shop admin')}`;
  markCurrent(screen.nav);
  if (shown.dialog) openDialog(shown.dialog);
  else if (!kept && !isFirst) main.querySelector('h1').focus();
}

let drawing = new AbortController();

function draw(screen) {
  drawing.abort();
  drawing = new AbortController();
  main.replaceChildren(...[screen.content(drawing.signal)].flat());
  window.scrollTo(0, 0);
}

function openDialog(dialog) {
  dialog.addEventListener('close', () => dialog.remove());
  main.append(dialog);
  dialog.showModal();
}

function askToLeave(hash) {
  const stay = shown.hash;
  history.replaceState(null, '', stay);
  openModal({
    title: t('Leave without saving?'),
    content: el('p', {}, t('What you changed on this page will be lost.')),
    confirmLabel: t('Leave page'),
    danger: true,
    onConfirm: () => {
      shown = { ...shown, screen: { ...shown.screen, isDirty: null } };
      location.hash = hash;
    },
  });
}

function markCurrent(nav) {
  for (const link of document.querySelectorAll(names.selector('#nav-list a'))) {
    if (link.getAttribute(names.dataName('data-nav')) === nav) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function drawNavigation() {
  const links = navigation.map(([name, href, label]) =>
    el('li', {}, el('a', { href, 'data-nav': name }, icon(name), el('span', {}, t(label)))),
  );
  document.getElementById(names.id('nav-list')).append(...arranged(links, [2, 1, 4, 3, 0]));
}

function drawAccount() {
  const items = [
    { label: t('Compact tables'), onChoose: toggleCompact, isChecked: () => getState().compact },
    { label: t('Print this page'), onChoose: () => window.print() },
    { label: t('Reset sample data'), onChoose: askToReset },
  ];
  document.getElementById(names.id('account')).replaceWith(accountMenu('Maeve Keane', items));
  document.body.classList.toggle(names.classList('compact'), getState().compact);
}

function toggleCompact() {
  changeState((state) => {
    state.compact = !state.compact;
  });
  document.body.classList.toggle(names.classList('compact'), getState().compact);
}

function askToReset() {
  openModal({
    title: t('Reset sample data?'),
    content: el('p', {}, t('Every change made in this browser is lost, and the sample shop is back as it was.')),
    confirmLabel: t('Reset'),
    danger: true,
    onConfirm: () => void reset(),
  });
}

async function reset() {
  await resetState();
  document.body.classList.remove(names.classList('compact'));
  document.querySelector('[role="menuitemcheckbox"]').setAttribute('aria-checked', 'false');
  shown = null;
  if (location.hash !== '#/') location.hash = '#/';
  else show();
  showToast(t('Sample data reset'));
}

// The address after # belongs to the router, so the skip link cannot use it.
document.querySelector(names.selector('.skip-link')).addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});

window.addEventListener('beforeunload', (event) => {
  if (shown?.screen.isDirty?.()) event.preventDefault();
});

await loadState();
drawNavigation();
drawAccount();
window.addEventListener('hashchange', show);
show();
