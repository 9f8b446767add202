import { dress } from '../edition/dress.js';
import { isSecond } from '../edition/edition.js';
import { names } from './names.js';
import { el } from './parts/element.js';
import { t } from './text.js';

/** Gives the document as it was served the language and the release of the page. */
export function setUpShell() {
  const [header, nav] = [document.querySelector('header'), document.querySelector('nav')];
  dress(document.body, names.attribute, t);
  if (!isSecond) return;
  document.body.classList.add('sa-body');
  header?.append(el('div', { class: 'sa-header-bar' }, nav, document.getElementById(names.id('account'))));
}
