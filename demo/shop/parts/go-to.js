import { el } from './element.js';

/** Returns what leads to another screen: a link, or a button where it looks like something to do. */
export function goTo(href, label, className, isLink) {
  if (isLink) return el('a', { class: className, href }, label);
  const go = () => {
    location.hash = href;
  };
  return el('button', { type: 'button', class: className, onclick: go }, label);
}
