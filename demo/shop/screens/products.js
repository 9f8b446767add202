import { arranged } from '../../edition/edition.js';
import { getState } from '../data/store.js';
import { count, formatMoney } from '../model/formats.js';
import { findProducts, stockWarning } from '../model/products.js';
import { badge } from '../parts/badge.js';
import { el } from '../parts/element.js';
import { field, selectInput } from '../parts/field.js';
import { heading } from '../parts/heading.js';
import { table } from '../parts/table.js';
import { t } from '../text.js';

// Kept while the page is open, so that coming back from a product finds the list as it was left.
const filter = { words: '', category: '' };

/** The list of products, with its search and category filter. */
export function productsScreen() {
  return { title: t('Products'), nav: 'products', content };
}

function content() {
  const found = el('p', { class: 'found', role: 'status' });
  const list = el('div', { class: 'card' });
  const draw = () => {
    const products = findProducts(filter);
    found.textContent = count(products.length, '{count} product', '{count} products');
    list.replaceChildren(productTable(products));
  };
  draw();
  return [heading(t('Products')), ...arranged([filters(draw), found, list], [2, 1, 0])];
}

function filters(draw) {
  const search = el('input', {
    type: 'search',
    value: filter.words,
    placeholder: t('Name or SKU'),
    autocomplete: 'off',
  });
  const categories = [['', t('All categories')], ...getState().categories.map((name) => [name, t(name)])];
  const category = selectInput(categories, filter.category);
  search.addEventListener('input', () => {
    filter.words = search.value;
    draw();
  });
  category.addEventListener('change', () => {
    filter.category = category.value;
    draw();
  });
  return el(
    'form',
    { class: 'filters', role: 'search', 'aria-label': t('Products'), onsubmit: (event) => event.preventDefault() },
    field({ label: t('Search products'), name: 'q', id: 'product-search', control: search }),
    field({ label: t('Category'), name: 'category', id: 'product-category', control: category }),
  );
}

function productTable(rows) {
  return table({
    caption: t('Products'),
    rows,
    empty: t('No product matches. Try fewer words or another category.'),
    columns: [
      { title: t('Product'), header: true, cell: nameCell },
      { title: t('Category'), wide: true, cell: (product) => t(product.category) },
      { title: t('Price'), number: true, cell: (product) => formatMoney(product.price) },
      { title: t('Stock'), number: true, cell: (product) => String(product.stock) },
      { title: t('In the shop'), wide: true, cell: (product) => badge(product.visible ? 'Visible' : 'Hidden') },
    ],
  });
}

function nameCell(product) {
  const warning = stockWarning(product);
  return [
    el('a', { href: `#/products/${product.number}` }, product.name),
    el('small', { class: 'badges' }, product.sku, warning && badge(warning)),
  ];
}
