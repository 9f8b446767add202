import { names } from '../names.js';
import { t } from '../text.js';
import { el } from './element.js';

const SHOWN_FOR = 6000;

/** Says something in the page's one status region, in place of what it said before. */
export function showToast(text) {
  const region = document.getElementById(names.id('toasts'));
  const close = () => toast.remove();
  const toast = el(
    'div',
    { class: 'toast' },
    el('span', {}, text),
    el('button', { type: 'button', class: 'toast-close', 'aria-label': t('Dismiss message'), onclick: close }, '×'),
  );
  region.replaceChildren(toast);
  setTimeout(close, SHOWN_FOR);
}
