import { dress } from '../edition/dress.js';
import { arranged, locale } from '../edition/edition.js';
import { loadState } from './data/store.js';
import { formatMoney } from './model/formats.js';
import { buyLabel, CARRIERS, findOrder } from './model/orders.js';
import { names } from './names.js';
import { el } from './parts/element.js';
import { field, selectInput, showErrors, textInput } from './parts/field.js';
import { t } from './text.js';

dress(document.body, names.attribute, t);
document.title = t(document.title);
const main = document.getElementById(names.id('shipping'));

function show(number) {
  const bought = el('div', { class: 'labels', role: 'status' });
  const drawLabels = () => bought.replaceChildren(...findOrder(number).labels.map(labelLine));
  main.replaceChildren(
    el('h1', { class: 'visually-hidden' }, t('Shipping label for order {number}', { number })),
    labelForm(number, drawLabels),
    bought,
  );
  drawLabels();
}

function labelForm(number, drawLabels) {
  const choices = CARRIERS.map(({ name, price }) => [name, `${name}, ${formatMoney(price)}`]);
  const carrier = selectInput([['', t('Choose a carrier')], ...choices], '');
  const weight = textInput('', { inputmode: 'decimal', class: 'short' });
  const onsubmit = (event) => {
    event.preventDefault();
    if (buy(number, event.target)) drawLabels();
  };
  const fields = [
    field({ label: t('Carrier'), name: 'carrier', id: 'carrier', control: carrier }),
    field({ label: t('Weight in kg'), name: 'weight', id: 'weight', control: weight }),
  ];
  return el(
    'form',
    { novalidate: true, onsubmit },
    arranged(fields, [1, 0]),
    el('button', { type: 'submit', class: 'button primary' }, t('Buy label')),
  );
}

function buy(number, form) {
  const carrier = CARRIERS.find(({ name }) => name === form.elements[names.field('carrier')].value);
  const grams = parseWeight(form.elements[names.field('weight')].value);
  showErrors(form, {
    ...(carrier ? {} : { carrier: t('Choose a carrier.') }),
    ...(grams === null ? { weight: t('Enter a weight up to 30 kg, like 1.2.') } : {}),
  });
  if (!carrier || grams === null) return false;
  buyLabel(number, carrier, grams);
  form.reset();
  return true;
}

function parseWeight(text) {
  const match = /^\d{1,2}(?:[.,]\d{1,3})?$/.exec(text.trim());
  const grams = match && Math.round(Number(match[0].replace(',', '.')) * 1000);
  return grams && grams <= 30000 ? grams : null;
}

function labelLine({ number, carrier, grams }) {
  return el(
    'p',
    { class: 'label-bought' },
    t('Label bought: '),
    el('strong', {}, number),
    el('small', {}, `${carrier}, ${(grams / 1000).toLocaleString(locale)} kg`),
  );
}

/** Makes the frame that holds this page as tall as its content. */
function fitFrame() {
  const frame = window.frameElement;
  if (!frame) return;
  new ResizeObserver(() => {
    frame.style.height = `${Math.ceil(main.getBoundingClientRect().height)}px`;
  }).observe(main);
}

await loadState();
const number = new URLSearchParams(location.search).get('order') ?? '';
if (findOrder(number)) show(number);
else main.replaceChildren(el('p', {}, t('There is no such order.')));
fitFrame();
