// @ts-check
import { names } from './names.js';

/** @typedef {Node | string | false | null | undefined} Child */

/**
 * Makes an element. Properties starting with `on` are listeners, `true` is an attribute without a value, and
 * `false` or null is none; ids, classes and names are the first release's.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [properties]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined)
      made.setAttribute(...names.attribute(name, String(value)));
  }
  made.append(...children.flat().map((child) => child || ''));
  return made;
}

/** A button that does something when pressed. @param {string} label @param {() => void} onclick @param {Record<string, unknown>} [properties] */
export function button(label, onclick, properties = {}) {
  return element('button', { type: 'button', onclick, ...properties }, label);
}

/** The heading that names a screen; it takes the focus when the screen is opened. @param {string} name */
export function screenHeading(name) {
  return element('h1', { tabindex: '-1' }, name);
}
