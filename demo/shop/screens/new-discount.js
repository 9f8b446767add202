import { arranged } from '../../edition/edition.js';
import { getState } from '../data/store.js';
import { createDiscount, readDiscount } from '../model/discounts.js';
import { names } from '../names.js';
import { el } from '../parts/element.js';
import { field, showErrors, textInput } from '../parts/field.js';
import { heading } from '../parts/heading.js';
import { showToast } from '../parts/toast.js';
import { t } from '../text.js';

/** The form that makes a discount code. */
export function newDiscountScreen() {
  return { title: t('Create discount'), nav: 'discounts', content };
}

function content() {
  const parts = arranged([...fields(), actions()], [5, 1, 2, 0, 4, 3]);
  const form = el('form', { class: 'card form', 'aria-label': t('Discount'), novalidate: true }, parts);
  form.addEventListener('change', () => showUnit(form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    create(form);
  });
  showUnit(form);
  return [heading(t('Create discount'), { back: { href: '#/discounts', label: t('Discounts') } }), form];
}

function fields() {
  const code = textInput('', { maxlength: 16, class: 'code-input', autocapitalize: 'characters', spellcheck: 'false' });
  return [
    field({
      label: t('Code'),
      name: 'code',
      hint: t('What customers type at checkout, like WINTER15.'),
      control: code,
    }),
    kindChoice(),
    field({
      label: t('Value'),
      name: 'value',
      prefix: '%',
      control: textInput('', { inputmode: 'decimal', class: 'short' }),
    }),
    el(
      'div',
      { class: 'field-row' },
      field({ label: t('From'), name: 'from', control: el('input', { type: 'date', value: getState().today }) }),
      field({ label: t('To'), name: 'to', optional: true, control: el('input', { type: 'date' }) }),
    ),
    field({
      label: t('Minimum order'),
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
    el('legend', {}, t('Kind')),
    el('div', { class: 'choices' }, choice('percent', t('Percentage')), choice('fixed', t('Fixed amount'))),
  );
}

function actions() {
  return el(
    'div',
    { class: 'form-actions' },
    el('button', { type: 'submit', class: 'button primary' }, t('Create discount')),
    el('a', { class: 'button', href: '#/discounts' }, t('Cancel')),
  );
}

function showUnit(form) {
  const unit = form.querySelector(names.selector(`[data-field="${names.field('value')}"] .prefix`));
  unit.textContent = form.elements[names.field('kind')].value === 'percent' ? '%' : '€';
}

function typedIn(form) {
  const data = new FormData(form);
  const each = ['code', 'kind', 'value', 'from', 'to', 'minimum'];
  return Object.fromEntries(each.map((name) => [name, String(data.get(names.field(name)))]));
}

function create(form) {
  const { values, errors } = readDiscount(typedIn(form));
  showErrors(form, errors ?? {});
  if (errors) return;
  createDiscount(values);
  location.hash = '#/discounts';
  showToast(t('Discount {code} created', { code: values.code }));
}
