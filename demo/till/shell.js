// @ts-check
import { dress } from '../edition/dress.js';
import { isSecond } from '../edition/edition.js';
import { element } from './element.js';
import { names } from './names.js';
import { t } from './text.js';

/** Gives the document around the screens the language and the release of the page. */
export function setUpShell() {
  const nav = /** @type {Element} */ (document.querySelector('nav'));
  dress(document.body, names.attribute, t);
  if (isSecond) rearrange(nav);
}

/** The second release: what is said and the menu stand at the foot, and the menu is links. @param {Element} nav */
function rearrange(nav) {
  const find = (/** @type {string} */ css) => /** @type {Element} */ (document.querySelector(names.selector(css)));
  const links = ['sale', 'receipts', 'cash-up', 'refund'].map((name) => {
    const label = find(`nav [data-screen=${name}]`).textContent;
    return element('a', { href: `#${name}`, 'data-screen': name }, label);
  });
  nav.replaceChildren(...links);
  const stage = element('div', { class: 'stage' }, find('#screen'));
  const foot = element('footer', { class: 'foot' }, find('#alert'), find('#notice'), nav);
  find('.top').after(stage, foot);
  document.body.classList.add('counter');
}
