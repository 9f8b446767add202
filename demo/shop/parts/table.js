import { isSecond } from '../../edition/edition.js';
import { el } from './element.js';

/**
 * Returns a table; columns are `{title, cell(row), number, wide, header}`: `wide` columns leave on narrow screens,
 * the `header` column names its row.
 */
export function table({ caption, columns, rows, empty }) {
  if (rows.length === 0) return el('p', { class: 'empty' }, empty);
  return isSecond ? rowsOfRoles(caption, columns, rows) : plainTable(caption, columns, rows);
}

function plainTable(caption, columns, rows) {
  const head = columns.map((column) => el('th', { scope: 'col', class: columnClass(column) }, column.title));
  const body = rows.map((row) =>
    el(
      'tr',
      {},
      columns.map((column) => cellOf(column, row)),
    ),
  );
  return el(
    'table',
    {},
    el('caption', { class: 'visually-hidden' }, caption),
    el('thead', {}, el('tr', {}, head)),
    el('tbody', {}, body),
  );
}

/** The second release: the first column, then the others from the last one. */
function rowsOfRoles(caption, [first, ...others], rows) {
  const columns = [first, ...others.reverse()];
  const cell = (role, column, content) => el('div', { role, class: columnClass(column) }, content);
  const rowOf = (cells) => el('div', { role: 'row' }, cells);
  const body = rows.map((row) =>
    rowOf(columns.map((column) => cell(column.header ? 'rowheader' : 'cell', column, column.cell(row)))),
  );
  return el(
    'div',
    { role: 'table', class: 'sa-grid', 'aria-label': caption },
    el('div', { role: 'rowgroup' }, rowOf(columns.map((column) => cell('columnheader', column, column.title)))),
    el('div', { role: 'rowgroup' }, body),
  );
}

function cellOf(column, row) {
  const attributes = { class: columnClass(column) };
  if (column.header) return el('th', { ...attributes, scope: 'row' }, column.cell(row));
  return el('td', attributes, column.cell(row));
}

function columnClass(column) {
  return [column.number && 'number', column.wide && 'wide-only'].filter(Boolean).join(' ') || null;
}
