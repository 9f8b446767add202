import { el } from './element.js';

/**
 * Returns a table; columns are `{title, cell(row), number, wide, header}`: `wide` columns leave on narrow screens,
 * the `header` column names its row.
 */
export function table({ caption, columns, rows, empty }) {
  if (rows.length === 0) return el('p', { class: 'empty' }, empty);
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

function cellOf(column, row) {
  const attributes = { class: columnClass(column) };
  if (column.header) return el('th', { ...attributes, scope: 'row' }, column.cell(row));
  return el('td', attributes, column.cell(row));
}

function columnClass(column) {
  return [column.number && 'number', column.wide && 'wide-only'].filter(Boolean).join(' ') || null;
}
