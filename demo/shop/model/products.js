import { changeState, getState } from '../data/store.js';
import { t } from '../text.js';
import { parseCount, parseMoney } from './formats.js';

const LOW_STOCK = 5;

/** Returns the product with this number, or null. */
export function findProduct(number) {
  return getState().products.find((product) => product.number === number) ?? null;
}

/** Returns the product with this id. */
export function productById(id) {
  return getState().products.find((product) => product.id === id);
}

/** Says what is worth saying about a product's stock, or null. */
export function stockWarning(product) {
  if (product.stock === 0) return 'Out of stock';
  return product.stock <= LOW_STOCK ? 'Low stock' : null;
}

/** Returns the products whose name or SKU holds the words, in the category ('' for all). */
export function findProducts({ words, category }) {
  const wanted = words.trim().toLowerCase();
  return getState().products.filter(
    (product) =>
      (!category || product.category === category) && `${product.name} ${product.sku}`.toLowerCase().includes(wanted),
  );
}

/** Reads a product form, `{values}` or `{errors}` by field name. */
export function readProduct({ name, price, stock, description, visible }) {
  const errors = {};
  const values = { name: name.trim(), price: parseMoney(price), stock: parseCount(stock), description, visible };
  if (!values.name) errors.name = t('Enter a name.');
  if (values.price === null) errors.price = t('Enter a price in euro, like 12.50.');
  else if (values.price === 0) errors.price = t('Enter a price above zero.');
  if (values.stock === null) errors.stock = t('Enter a whole number, 0 or more.');
  if (description.length > 300) errors.description = t('Shorten the description to 300 characters.');
  return Object.keys(errors).length > 0 ? { errors } : { values };
}

export function saveProduct(number, values) {
  changeState((state) => {
    const product = state.products.find((candidate) => candidate.number === number);
    Object.assign(product, values);
  });
}
