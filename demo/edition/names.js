// @ts-check
import { isSecond } from './edition.js';

/** The second release's names by those of the first; a star stands for a number. @typedef {Record<string, string>} Names */

const idLists = ['id', 'for', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

/**
 * Makes the functions that give names as the page's release has them.
 * @param {{ ids: Names, classes: Names, fields: Names, data: Names }} second
 */
export function createNames({ ids, classes, fields, data }) {
  const id = (/** @type {string} */ name) => {
    const [, stem = name, end = ''] = /^(.+)-(heading|error|hint)$/.exec(name) ?? [];
    return isSecond && end ? `${renamed(ids, stem)}__${end}` : renamed(ids, name);
  };
  const field = (/** @type {string} */ name) => renamed(fields, name);
  const classList = (/** @type {string} */ value) => each(value, (name) => renamed(classes, name));
  const dataName = (/** @type {string} */ name) => `data-${renamed(data, name.slice(5))}`;

  /** An attribute as the release writes it. @param {string} name @param {string} value @returns {[string, string]} */
  const attribute = (name, value) => {
    if (name === 'class') return [name, classList(value)];
    if (name === 'name') return [name, field(value)];
    if (name === 'href' && /^#[a-z]/.test(value)) return [name, `#${id(value.slice(1))}`];
    if (name.startsWith('data-')) return [dataName(name), value];
    return [name, idLists.includes(name) ? each(value, id) : value];
  };

  /** A selector written with the names of the first release. @param {string} css */
  const selector = (css) =>
    css
      .replace(/([#.])([a-z][\w-]*)/g, (_, kind, name) => kind + (kind === '#' ? id(name) : classList(name)))
      .replace(/\[data-[\w-]+/g, (found) => `[${dataName(found.slice(1))}`);

  return { id, field, classList, dataName, attribute, selector };
}

/** @param {string} value @param {(name: string) => string} rename */
function each(value, rename) {
  return value.split(' ').map(rename).join(' ');
}

/** @param {Names} names @param {string} name */
function renamed(names, name) {
  if (!isSecond) return name;
  const numbers = name.match(/\d+/g) ?? [];
  return (names[name.replace(/\d+/g, '*')] ?? name).replace('*', () => numbers[0] ?? '');
}
