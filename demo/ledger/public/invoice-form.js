// @ts-check
// Fills a line from its product and keeps the total in sight; the server does both again when it saves.

const first = {
  form: '#invoice-form',
  total: '#invoice-total',
  line: '.line',
  product: '-product',
  description: '-description',
  quantity: '-quantity',
  price: '-price',
  tax: '-tax',
};
/** @type {typeof first} */
const second = {
  form: '#docEditor',
  total: '#grandTotal',
  line: '.hl-item',
  product: '[article]',
  description: '[text]',
  quantity: '[count]',
  price: '[unit]',
  tax: '[vat]',
};
const { lang, dataset } = document.documentElement;
const names = dataset.release === '2' ? second : first;
const form = /** @type {HTMLFormElement} */ (document.querySelector(names.form));
const total = /** @type {HTMLOutputElement} */ (document.querySelector(names.total));
const euros = new Intl.NumberFormat(lang, { style: 'currency', currency: 'EUR' });

/** @param {Element} line @param {'product' | 'description' | 'quantity' | 'price' | 'tax'} part */
function control(line, part) {
  return /** @type {HTMLInputElement} */ (line.querySelector(`[name$="${names[part]}"]`));
}

/** @param {Element} line @param {HTMLOptionElement | undefined} product */
function fillLine(line, product) {
  if (!product?.value) return;
  control(line, 'description').value = product.label;
  control(line, 'price').value = product.dataset.price ?? product.dataset.unit ?? '';
  control(line, 'tax').value = product.dataset.tax ?? product.dataset.vat ?? '';
  if (!control(line, 'quantity').value) control(line, 'quantity').value = '1';
}

/** The line with its tax in cents; not a number while something is missing. @param {Element} line */
function lineTotal(line) {
  const price = Math.round(Number(control(line, 'price').value.replace(',', '.')) * 100);
  const net = Number(control(line, 'quantity').value) * price;
  return net + Math.round((net * Number(control(line, 'tax').value)) / 100);
}

function showTotal() {
  const cents = [...form.querySelectorAll(names.line)].reduce((sum, line) => sum + lineTotal(line), 0);
  total.value = Number.isFinite(cents) ? euros.format(cents / 100) : '–';
}

form.addEventListener('change', ({ target }) => {
  const chosen = /** @type {HTMLSelectElement} */ (target);
  const line = chosen.closest(names.line);
  if (line && chosen.name.endsWith(names.product)) fillLine(line, chosen.selectedOptions[0]);
  showTotal();
});
form.addEventListener('input', showTotal);
showTotal();
