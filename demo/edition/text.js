// @ts-check
import { isGerman, isSecond } from './edition.js';

/** @typedef {Record<string, string>} Texts */

/**
 * Makes the function that says an English text of the first release in the page's language and release. What stands
 * after a bar tells apart two uses of one word; `{name}` is filled from the values.
 * @param {{ german: Texts, second: Texts, germanSecond: Texts }} dictionary
 */
export function createText({ german, second, germanSecond }) {
  const texts = { ...(isGerman && german), ...(isSecond && (isGerman ? germanSecond : second)) };
  return (/** @type {string} */ text, /** @type {Record<string, unknown>} */ values = {}) => {
    const found = texts[text] ?? /** @type {string} */ (text.split('|')[0]);
    return found.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  };
}
