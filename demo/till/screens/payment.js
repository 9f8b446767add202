// @ts-check
import { arranged } from '../../edition/edition.js';
import { confirmWith } from '../confirm.js';
import { sellTicket } from '../day.js';
import { button, element, screenHeading } from '../element.js';
import { setPending, useKeys } from '../keys.js';
import { clearMessages, showAlert } from '../messages.js';
import { coinName, formatMoney, parseMoney, typedMoney } from '../money.js';
import { names } from '../names.js';
import { t } from '../text.js';
import { totalOf } from '../ticket.js';
import { receiptLines } from './receipt-lines.js';

/** @typedef {import('../main.js').Till} Till */

const quickAmounts = [500, 1000, 2000, 5000];

/** Taking the money for the ticket. @param {Till} till */
export function paymentScreen(till) {
  const { lines } = till.day.ticket;
  const total = totalOf(lines);
  return element(
    'div',
    { class: 'payment' },
    screenHeading(t('Payment')),
    element('p', { class: 'due' }, `${t('To pay')} `, element('strong', { id: 'amount-due' }, formatMoney(total))),
    arranged([cashForm(till, total), cardSection(till, total), bought(till, lines, total)], [2, 1, 0]),
  );
}

/** @param {Till} till @param {import('../ticket.js').Line[]} lines @param {number} total */
function bought(till, lines, total) {
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'bought-heading' },
    element('h2', { id: 'bought-heading' }, t('Ticket')),
    receiptLines(till, { lines, total }),
    button(t('Back to sale'), () => till.open('sale'), { id: 'back-to-sale', class: 'secondary' }),
  );
}

/** @param {Till} till @param {number} total */
function cashForm(till, total) {
  const input = element('input', { id: 'cash-received', inputmode: 'decimal', autocomplete: 'off' });
  const change = element('output', { id: 'change', for: 'cash-received' }, '–');
  const receive = (/** @type {string} */ typed) => {
    input.value = typed;
    showChange();
  };
  const showChange = () => {
    clearMistake(input);
    const cash = parseMoney(input.value);
    change.textContent = cash !== null && cash >= total ? formatMoney(cash - total) : '–';
  };
  const take = () => takeCash(till, total, input);
  const enter = (/** @type {string} */ digits) => {
    if (digits) take();
    return digits !== '';
  };
  input.addEventListener('input', () => setPending(input.value));
  useKeys({ onDigits: receive, onEnter: enter });
  const quick = (/** @type {number} */ cents, /** @type {string} */ label) => {
    const fill = () => {
      setPending('');
      receive(typedMoney(cents));
    };
    return button(label, fill, { class: 'secondary' });
  };
  const amounts = element(
    'div',
    { class: 'quick', role: 'group', 'aria-label': t('Quick amounts') },
    quick(total, t('Exact')),
    ...quickAmounts.map((cents) => quick(cents, coinName(cents))),
  );
  const submit = element('button', { id: 'take-cash' }, t('Take cash'));
  return element(
    'form',
    { class: 'panel', id: 'cash', novalidate: true, 'aria-labelledby': 'cash-heading', onsubmit: refusing(take) },
    element('h2', { id: 'cash-heading' }, t('Cash')),
    element('label', { for: 'cash-received' }, t('Cash received (€)')),
    arranged([input, amounts, element('p', { class: 'change' }, `${t('Change')} `, change), submit], [0, 3, 2, 1]),
  );
}

/** @param {() => void} act @returns {(event: SubmitEvent) => void} */
function refusing(act) {
  return (event) => {
    event.preventDefault();
    act();
  };
}

/** @param {Till} till @param {number} total @param {HTMLInputElement} input */
function takeCash(till, total, input) {
  const cash = parseMoney(input.value);
  if (cash === null) return refuseCash(input, t('Enter the cash received, such as 20.00.'));
  if (cash < total) {
    const amounts = { cash: formatMoney(cash), missing: formatMoney(total - cash), total: formatMoney(total) };
    return refuseCash(input, t('{cash} is {missing} short of {total}.', amounts));
  }
  complete(till, 'cash', cash - total);
}

/** @param {HTMLInputElement} input @param {string} message */
function refuseCash(input, message) {
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', names.id('alert'));
  showAlert(message);
  input.focus();
}

/** @param {HTMLInputElement} input */
function clearMistake(input) {
  if (!input.hasAttribute('aria-invalid')) return;
  input.removeAttribute('aria-invalid');
  input.removeAttribute('aria-describedby');
  clearMessages();
}

/** @param {Till} till @param {number} total */
function cardSection(till, total) {
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'card-heading' },
    element('h2', { id: 'card-heading' }, t('Card')),
    element('p', {}, t('The amount is sent to the card terminal.')),
    button(t('Pay by card'), () => void payByCard(till, total), { id: 'pay-by-card' }),
  );
}

/** @param {Till} till @param {number} total */
async function payByCard(till, total) {
  const approved = await confirmWith({
    heading: t('Card payment {total}', { total: formatMoney(total) }),
    text: t('Ask the customer to tap or insert the card. What does the terminal say?'),
    yes: t('Approved'),
    no: t('Declined'),
  });
  if (approved) complete(till, 'card', 0);
  else showAlert(t('The card was declined. Try again, or take cash.'));
}

/** @param {Till} till @param {string} method @param {number} change */
function complete(till, method, change) {
  const receipt = sellTicket(till.day, method);
  till.keep();
  till.open('sale', receipt, change);
  document.getElementById(names.id('receipt-heading'))?.focus();
}
