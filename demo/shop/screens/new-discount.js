import { getState } from '../data/store.js';
import { createDiscount, readDiscount } from '../model/discounts.js';
import { el } from '../parts/element.js';
import { field, showErrors, textInput } from '../parts/field.js';
import { heading } from '../parts/heading.js';
import { showToast } from '../parts/toast.js';

/** The form that makes a discount code. */
export function newDiscountScreen() {
  return { title: 'Create discount', nav: 'discounts', content };
}

function content() {
  const form = el('form', { class: 'card form', 'aria-label': 'Discount', novalidate: true }, fields(), actions());
  form.addEventListener('change', () => showUnit(form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    create(form);
  });
  showUnit(form);
  return [heading('Create discount', { back: { href: '#/discounts', label: 'Discounts' } }), form];
}

function fields() {
  const code = textInput('', { maxlength: 16, class: 'code-input', autocapitalize: 'characters', spellcheck: 'false' });
  return [
    field({ label: 'Code', name: 'code', hint: 'What customers type at checkout, like WINTER15.', control: code }),
    kindChoice(),
    field({
      label: 'Value',
      name: 'value',
      prefix: '%',
      control: textInput('', { inputmode: 'decimal', class: 'short' }),
    }),
    el(
      'div',
      { class: 'field-row' },
      field({ label: 'From', name: 'from', control: el('input', { type: 'date', value: getState().today }) }),
      field({ label: 'To', name: 'to', optional: true, control: el('input', { type: 'date' }) }),
    ),
    field({
      label: 'Minimum order',
      name: 'minimum',
      optional: true,
      prefix: '€',
      control: textInput('', { inputmode: 'decimal', class: 'short' }),
    }),
  ];
}

function kindChoice() {
  const choice = (value, text) =>
    el(
      'label',
      { class: 'choice' },
      el('input', { type: 'radio', name: 'kind', value, checked: value === 'percent' }),
      text,
    );
  return el(
    'fieldset',
    { class: 'kind' },
    el('legend', {}, 'Kind'),
    el('div', { class: 'choices' }, choice('percent', 'Percentage'), choice('fixed', 'Fixed amount')),
  );
}

function actions() {
  return el(
    'div',
    { class: 'form-actions' },
    el('button', { type: 'submit', class: 'button primary' }, 'Create discount'),
    el('a', { class: 'button', href: '#/discounts' }, 'Cancel'),
  );
}

function showUnit(form) {
  const unit = form.querySelector('[data-field="value"] .prefix');
  unit.textContent = form.elements.kind.value === 'percent' ? '%' : '€';
}

function create(form) {
  const { values, errors } = readDiscount(Object.fromEntries(new FormData(form)));
  showErrors(form, errors ?? {});
  if (errors) return;
  createDiscount(values);
  location.hash = '#/discounts';
  showToast(`Discount ${values.code} created`);
}
