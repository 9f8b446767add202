// @ts-check
import { button, element } from '../element.js';
import { formatMoney } from '../money.js';
import { t } from '../text.js';

/** @typedef {import('../main.js').Product} Product */

/** Every product as a key, by category. @param {import('../main.js').Till} till @param {(product: Product) => void} add */
export function productGrid({ products, categories }, add) {
  const grid = element('ul', { class: 'grid', id: 'products' });
  const choices = ['All', ...categories];
  const tabs = choices.map((name) => button(t(name), () => show(name)));
  const show = (/** @type {string} */ category) => {
    for (const [place, tab] of tabs.entries()) tab.setAttribute('aria-pressed', String(choices[place] === category));
    const shown = products.filter((product) => category === 'All' || product.category === category);
    grid.replaceChildren(...shown.map((product) => productKey(product, add)));
  };
  show('All');
  return element(
    'section',
    { class: 'products', 'aria-labelledby': 'products-heading' },
    element('h2', { id: 'products-heading', class: 'unseen' }, t('Products')),
    element('div', { class: 'categories', role: 'group', 'aria-label': t('Category') }, ...tabs),
    grid,
  );
}

/** @param {Product} product @param {(product: Product) => void} add */
function productKey(product, add) {
  const key = element(
    'button',
    { type: 'button', 'data-category': product.category, onclick: () => add(product) },
    element('span', {}, product.name),
    ' ',
    element('strong', {}, formatMoney(product.price)),
  );
  return element('li', {}, key);
}
