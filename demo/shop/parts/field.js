import { isSecond } from '../../edition/edition.js';
import { names } from '../names.js';
import { t } from '../text.js';
import { el } from './element.js';

let made = 0;

/** Returns a labelled control with its hint and a place for its error; `name` is what errors are matched by. */
export function field({ label, control, name, id, hint, prefix, optional }) {
  const controlId = id ?? `f${++made}`;
  const errorId = `${controlId}-error`;
  const hintId = `${controlId}-hint`;
  control.id = names.id(controlId);
  control.setAttribute('name', names.field(name));
  if (hint) control.setAttribute('aria-describedby', names.id(hintId));
  const labelled = el(
    'label',
    { for: controlId },
    label,
    optional && el('span', { class: 'optional' }, t(' (optional)')),
  );
  const hinted = hint && el('p', { class: 'hint', id: hintId }, hint);
  const entry = prefix ? prefixed(prefix, control) : control;
  return el(
    'div',
    { class: 'field', 'data-field': names.field(name) },
    labelled,
    isSecond ? el('div', { class: 'sa-entry-box' }, entry, hinted) : [hinted, entry],
    el('p', { class: 'field-error', id: errorId, role: 'alert', hidden: true }),
  );
}

function prefixed(prefix, control) {
  return el('div', { class: 'prefixed' }, el('span', { class: 'prefix', 'aria-hidden': 'true' }, prefix), control);
}

/** Returns a text input; the attributes given come last. */
export function textInput(value, attributes = {}) {
  return el('input', { type: 'text', value, autocomplete: 'off', ...attributes });
}

/** Returns a select; options are `[value, text]`. */
export function selectInput(options, selected, attributes = {}) {
  const choices = options.map(([value, text]) => el('option', { value, selected: value === selected }, text));
  return el('select', attributes, choices);
}

/** Returns a checkbox with its label beside it. */
export function checkbox({ label, name, checked, id }) {
  const controlId = id ?? `f${++made}`;
  return el(
    'div',
    { class: 'check' },
    el('input', { type: 'checkbox', id: controlId, name, checked }),
    el('label', { for: controlId }, label),
  );
}

/** Shows the errors beside their fields, clears the others, and moves to the first one that is wrong. */
export function showErrors(form, errors) {
  const messages = Object.fromEntries(Object.entries(errors).map(([name, message]) => [names.field(name), message]));
  const holders = [...form.querySelectorAll(names.selector('[data-field]'))];
  const messageFor = (holder) => messages[holder.getAttribute(names.dataName('data-field'))] ?? '';
  for (const holder of holders) showError(holder, messageFor(holder));
  const first = holders.find(messageFor);
  if (first) controlIn(first).focus();
}

function showError(holder, message) {
  const control = controlIn(holder);
  if (control.showError) return control.showError(message);
  const error = holder.querySelector(names.selector('.field-error'));
  error.hidden = !message;
  error.textContent = message;
  setOrRemove(control, 'aria-invalid', message && 'true');
  const hint = holder.querySelector(names.selector('.hint'));
  setOrRemove(control, 'aria-describedby', [hint?.id, message && error.id].filter(Boolean).join(' '));
}

function controlIn(holder) {
  return holder.querySelector('[name]');
}

function setOrRemove(node, name, value) {
  if (value) node.setAttribute(name, value);
  else node.removeAttribute(name);
}
