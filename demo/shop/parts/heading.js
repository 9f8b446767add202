import { arranged } from '../../edition/edition.js';
import { el } from './element.js';

/** Returns the top of a screen: the way back, the only h1, its badges, and the screen's actions. */
export function heading(title, { back = null, badges = [], actions = [] } = {}) {
  const parts = [
    el('div', { class: 'screen-title' }, el('h1', { tabindex: '-1' }, title), badges),
    actions.length > 0 && el('div', { class: 'screen-actions' }, actions),
  ];
  return el(
    'div',
    { class: 'screen-head' },
    back && el('a', { class: 'back-link', href: back.href }, `← ${back.label}`),
    el('div', { class: 'screen-head-row' }, arranged(parts, [1, 0])),
  );
}
