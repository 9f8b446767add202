import { arranged } from '../../edition/edition.js';
import { moneyValue } from '../model/formats.js';
import { findProduct, readProduct, saveProduct } from '../model/products.js';
import { names } from '../names.js';
import { badge } from '../parts/badge.js';
import { el } from '../parts/element.js';
import { checkbox, field, showErrors, textInput } from '../parts/field.js';
import { heading } from '../parts/heading.js';
import { stepperTag } from '../parts/stock-stepper.js';
import { showToast } from '../parts/toast.js';
import { t } from '../text.js';
import { missingScreen } from './missing.js';

/** One product and the form that changes it. */
export function productScreen({ params }) {
  const { number } = params;
  const product = findProduct(number);
  if (!product) return missingScreen();
  const editor = createEditor(number);
  return { title: product.name, nav: 'products', content: () => editor.content, isDirty: editor.isDirty };
}

function createEditor(number) {
  const head = el('div', { class: 'screen-head-slot' });
  const unsaved = el('span', { class: 'unsaved', role: 'status' });
  const discard = el('button', { type: 'button', class: 'button' }, t('Discard changes'));
  const form = el('form', { class: 'card form', 'aria-label': t('Product'), novalidate: true });
  const isDirty = () => JSON.stringify(typedIn(form)) !== JSON.stringify(valuesOf(findProduct(number)));
  const showState = () => {
    unsaved.textContent = isDirty() ? t('Unsaved changes') : '';
    discard.hidden = !isDirty();
  };
  const fill = () => {
    const product = findProduct(number);
    head.replaceChildren(headOf(product));
    form.replaceChildren(...arranged([...fieldsOf(product), actions(unsaved, discard)], [5, 0, 4, 2, 1, 3]));
    showState();
  };
  form.addEventListener('input', showState);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (save(number, form)) fill();
  });
  discard.addEventListener('click', () => {
    fill();
    form.querySelector(names.selector('#product-name')).focus();
  });
  fill();
  return { content: [head, form], isDirty };
}

function headOf(product) {
  const badges = [badge(product.visible ? 'Visible' : 'Hidden')];
  return heading(product.name, { back: { href: '#/products', label: t('Products') }, badges });
}

function fieldsOf({ sku, category, ...product }) {
  const { name, price, stock, description, visible } = valuesOf(product);
  return [
    el('p', { class: 'form-note' }, `${sku} · ${t(category)}`),
    field({ label: t('Name'), name: 'name', id: 'product-name', control: textInput(name, { maxlength: 80 }) }),
    el(
      'div',
      { class: 'field-row' },
      field({
        label: t('Price'),
        name: 'price',
        id: 'product-price',
        prefix: '€',
        hint: t('Tax included.'),
        control: textInput(price, { inputmode: 'decimal', class: 'short' }),
      }),
      el(
        'div',
        { class: 'field', 'data-field': names.field('stock') },
        el(stepperTag, { name: 'stock', label: t('Stock'), value: stock }),
      ),
    ),
    field({
      label: t('Description'),
      name: 'description',
      id: 'product-description',
      optional: true,
      control: el('textarea', { rows: 4 }, description),
    }),
    checkbox({ label: t('Visible in the shop'), name: 'visible', id: 'product-visible', checked: visible }),
  ];
}

function actions(unsaved, discard) {
  const saveButton = el('button', { type: 'submit', id: 'product-save', class: 'button primary' }, t('Save'));
  return el('div', { class: 'form-actions' }, saveButton, discard, unsaved);
}

function save(number, form) {
  const { values, errors } = readProduct(typedIn(form));
  showErrors(form, errors ?? {});
  if (errors) return false;
  const focused = document.activeElement?.id;
  saveProduct(number, values);
  document.title = `${values.name} – ${t('Shop admin')}`;
  showToast(t('Product saved'));
  // The form is drawn anew with what was saved; whoever pressed Enter in a field stays in it.
  queueMicrotask(() => focused && document.getElementById(focused)?.focus());
  return true;
}

function valuesOf({ name, price, stock, description, visible }) {
  return { name, price: moneyValue(price), stock: String(stock), description, visible };
}

function typedIn(form) {
  const data = new FormData(form);
  const text = (name) => String(data.get(names.field(name)) ?? '');
  return {
    name: text('name'),
    price: text('price'),
    stock: text('stock'),
    description: text('description').replaceAll('\r\n', '\n'),
    visible: data.has(names.field('visible')),
  };
}
