import { arranged } from '../../edition/edition.js';
import { el } from './element.js';
import { icon } from './icon.js';

/** Returns a menu button with its menu; items are `{label, onChoose, isChecked}`, the last one a function or absent. */
export function accountMenu(name, items) {
  const button = el(
    'button',
    {
      type: 'button',
      id: 'account-button',
      class: 'account-button',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
    },
    el('span', { class: 'avatar', 'aria-hidden': 'true' }, initialsOf(name)),
    el('span', { class: 'account-name' }, name),
    icon('chevron'),
  );
  const menu = el('div', {
    id: 'account-menu',
    class: 'menu',
    role: 'menu',
    'aria-labelledby': 'account-button',
    hidden: true,
  });
  button.setAttribute('aria-controls', menu.id);
  const choices = items.map((item) => menuItem(item, () => closeMenu(button, menu)));
  menu.append(...arranged(choices, [1, 0, 2]));
  listen(button, menu);
  return el('div', { class: 'account' }, button, menu);
}

function menuItem({ label, onChoose, isChecked }, close) {
  const role = isChecked ? 'menuitemcheckbox' : 'menuitem';
  const item = el('button', { type: 'button', role, tabindex: '-1' }, label);
  const showChecked = () => isChecked && item.setAttribute('aria-checked', String(isChecked()));
  item.addEventListener('click', () => {
    close();
    onChoose();
    showChecked();
  });
  showChecked();
  return item;
}

function listen(button, menu) {
  button.addEventListener('click', () => (menu.hidden ? openMenu(button, menu, 0) : closeMenu(button, menu)));
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    openMenu(button, menu, event.key === 'ArrowDown' ? 0 : -1);
  });
  menu.addEventListener('keydown', (event) => onMenuKey(event, button, menu));
  document.addEventListener('pointerdown', (event) => {
    if (!menu.hidden && !menu.parentElement.contains(event.target)) hide(button, menu);
  });
}

function onMenuKey(event, button, menu) {
  const items = [...menu.children];
  const at = items.indexOf(document.activeElement);
  const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  if (event.key in moves) {
    event.preventDefault();
    items.at(moves[event.key] % items.length).focus();
  }
  if (event.key === 'Escape') closeMenu(button, menu);
  if (event.key === 'Tab') hide(button, menu);
}

function openMenu(button, menu, at) {
  menu.hidden = false;
  button.setAttribute('aria-expanded', 'true');
  [...menu.children].at(at).focus();
}

function closeMenu(button, menu) {
  hide(button, menu);
  button.focus();
}

function hide(button, menu) {
  menu.hidden = true;
  button.setAttribute('aria-expanded', 'false');
}

function initialsOf(name) {
  return name
    .split(' ')
    .map((word) => word[0])
    .join('');
}
