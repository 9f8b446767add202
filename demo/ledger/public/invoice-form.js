// @ts-check
// Fills a line from its product and keeps the total in sight; the server does both again when it saves.

const form = /** @type {HTMLFormElement} */ (document.querySelector('#invoice-form'));
const total = /** @type {HTMLOutputElement} */ (document.querySelector('#invoice-total'));
const euros = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' });

/** @param {Element} line @param {string} part */
function control(line, part) {
  return /** @type {HTMLInputElement} */ (line.querySelector(`[name$="-${part}"]`));
}

/** @param {Element} line @param {HTMLOptionElement | undefined} product */
function fillLine(line, product) {
  if (!product?.value) return;
  control(line, 'description').value = product.label;
  control(line, 'price').value = product.dataset.price ?? '';
  control(line, 'tax').value = product.dataset.tax ?? '';
  if (!control(line, 'quantity').value) control(line, 'quantity').value = '1';
}

/** The line with its tax in cents; not a number while something is missing. @param {Element} line */
function lineTotal(line) {
  const price = Math.round(Number(control(line, 'price').value.replace(',', '.')) * 100);
  const net = Number(control(line, 'quantity').value) * price;
  return net + Math.round((net * Number(control(line, 'tax').value)) / 100);
}

function showTotal() {
  const cents = [...form.querySelectorAll('.line')].reduce((sum, line) => sum + lineTotal(line), 0);
  total.value = Number.isFinite(cents) ? euros.format(cents / 100) : '–';
}

form.addEventListener('change', ({ target }) => {
  const chosen = /** @type {HTMLSelectElement} */ (target);
  const line = chosen.closest('.line');
  if (line && chosen.name.endsWith('-product')) fillLine(line, chosen.selectedOptions[0]);
  showTotal();
});
form.addEventListener('input', showTotal);
showTotal();
