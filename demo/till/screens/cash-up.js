// @ts-check
import { arranged } from '../../edition/edition.js';
import { confirmWith } from '../confirm.js';
import { closeDay, expectedCash, startNewDay } from '../day.js';
import { button, element, screenHeading } from '../element.js';
import { clearMessages, showAlert } from '../messages.js';
import { coinName, formatMoney } from '../money.js';
import { names } from '../names.js';
import { t } from '../text.js';

/** @typedef {import('../main.js').Till} Till */

const notes = [5000, 2000, 1000, 500];
const coins = [200, 100, 50, 20, 10, 5];

/** Counting the drawer and closing the day. @param {Till} till */
export function cashUpScreen(till) {
  const body = till.day.closing ? closedPanel(till, till.day.closing) : countForm(till);
  return element('div', { class: 'cash-up' }, screenHeading(t('Cash-up')), body);
}

/** @param {Till} till */
function countForm(till) {
  const expected = expectedCash(till.day);
  const counted = element('output', { id: 'counted' });
  const difference = element('output', { id: 'difference' });
  const note = element('input', { id: 'difference-note', maxlength: '80', autocomplete: 'off' });
  const noteField = element(
    'p',
    { class: 'note' },
    element('label', { for: 'difference-note' }, t('Reason for the difference')),
    note,
  );
  const recount = () => {
    const cash = countedCash(form);
    counted.textContent = formatMoney(cash);
    difference.textContent = formatMoney(cash - expected);
    difference.classList.toggle(names.classList('off'), cash !== expected);
    noteField.hidden = cash === expected;
    clearMessages();
  };
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    void finish(till, form, note);
  };
  const counts = arranged([countFields('Notes', notes), countFields('Coins', coins)], [1, 0]);
  const drawer = element(
    'section',
    { class: 'panel', 'aria-labelledby': 'drawer-heading' },
    element('h2', { id: 'drawer-heading' }, t('Drawer')),
    figure('Expected', element('output', { id: 'expected' }, formatMoney(expected))),
    figure('Counted', counted),
    figure('Difference', difference),
    noteField,
    element('button', { id: 'close-day' }, t('Close the day')),
  );
  const form = element(
    'form',
    { id: 'count-form', 'aria-label': t('Drawer count'), novalidate: true, oninput: recount, onsubmit: submit },
    arranged([element('div', { class: 'counts' }, counts), drawer], [1, 0]),
  );
  recount();
  return form;
}

/** @param {string} name @param {number[]} values */
function countFields(name, values) {
  const fields = values.map((value) => {
    const id = `count-${value}`;
    const label = t(`{value} ${name.toLowerCase()}`, { value: coinName(value) });
    const input = element('input', {
      id,
      type: 'number',
      min: '0',
      max: '9999',
      inputmode: 'numeric',
      'data-value': value,
    });
    return element('div', { class: 'count' }, element('label', { for: id }, label), input);
  });
  return element('fieldset', { class: 'panel' }, element('legend', {}, t(name)), ...fields);
}

/** @param {string} name @param {Node} amount */
function figure(name, amount) {
  return element('p', { class: 'figure' }, element('span', {}, t(name)), ' ', amount);
}

/** @param {HTMLFormElement} form */
function countedCash(form) {
  const fields = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll(names.selector('[data-value]'))]);
  return fields.reduce(
    (sum, field) => sum + Number(field.getAttribute(names.dataName('data-value'))) * (Number(field.value) || 0),
    0,
  );
}

/** @param {Till} till @param {HTMLFormElement} form @param {HTMLInputElement} note */
async function finish(till, form, note) {
  const wrong = /** @type {HTMLInputElement | null} */ (form.querySelector(names.selector('[data-value]:invalid')));
  if (wrong) return refuse(wrong, t('Counts are whole numbers.'));
  const counted = countedCash(form);
  const difference = counted - expectedCash(till.day);
  if (difference !== 0 && !note.value.trim()) {
    const amount = formatMoney(Math.abs(difference));
    const isShort = difference < 0;
    return refuse(
      note,
      isShort
        ? t('The drawer is {amount} short. Write the reason.', { amount })
        : t('The drawer is {amount} over. Write the reason.', { amount }),
    );
  }
  const text = t('{counted} counted, difference {difference}. No more sales can be added.', {
    counted: formatMoney(counted),
    difference: formatMoney(difference),
  });
  const question = { heading: t('Close the day?'), text, yes: t('Close the day'), no: t('Not yet') };
  if (!(await confirmWith(question))) return;
  closeDay(till.day, counted, difference === 0 ? '' : note.value.trim());
  till.keep();
  till.open('cash-up');
  document.getElementById(names.id('closed-heading'))?.focus();
}

/** @param {HTMLInputElement} field @param {string} message */
function refuse(field, message) {
  showAlert(message);
  field.focus();
}

/** @param {Till} till @param {import('../day.js').Closing} closing */
function closedPanel(till, { number, expected, counted, note }) {
  const restart = () => {
    startNewDay(till.day);
    till.keep();
    till.open('sale');
  };
  return element(
    'section',
    { id: 'day-closed', class: 'panel done', 'aria-labelledby': 'closed-heading' },
    element('h2', { id: 'closed-heading', tabindex: '-1' }, t('Day closed')),
    element('p', {}, `${t('Report')} `, element('strong', { id: 'report-number' }, number)),
    figure('Expected', element('strong', {}, formatMoney(expected))),
    figure('Counted', element('strong', {}, formatMoney(counted))),
    figure('Difference', element('strong', {}, formatMoney(counted - expected))),
    note && element('p', {}, t('Reason: {note}', { note })),
    button(t('Start a new day'), restart, { id: 'start-day' }),
  );
}
