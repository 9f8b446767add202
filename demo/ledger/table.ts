import { isSecond } from './edition.ts';
import { html, type Markup, type Piece } from './html.ts';

/** A column of a table: `header` names its row, `number` stands at the right. */
export type Column<Row> = { title: string; cell: (row: Row) => Piece; header?: boolean; number?: boolean };

type Table<Row> = { label: string; columns: Column<Row>[]; rows: Row[] };

/** A table in a box of its own that scrolls sideways where it has to. */
export function table<Row>(given: Table<Row>): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${given.label}">
    ${isSecond() ? rowsOfRoles(given) : plainTable(given)}
  </div>`;
}

function plainTable<Row>({ columns, rows }: Table<Row>): Markup {
  const cell = (row: Row, { cell, header, number }: Column<Row>) =>
    header ? html`<th scope="row">${cell(row)}</th>` : html`<td${number && html` class="number"`}>${cell(row)}</td>`;
  return html`<table>
      <thead><tr>${columns.map(({ title, number }) => html`<th scope="col"${number && html` class="number"`}>${title}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${columns.map((column) => cell(row, column))}</tr>`)}</tbody>
    </table>`;
}

function rowsOfRoles<Row>({ label, columns, rows }: Table<Row>): Markup {
  const cell = (role: string, content: Piece, { number }: Column<Row>) =>
    html`<div role="${role}"${number && html` class="number"`}>${content}</div>`;
  const headings = columns.map((column) => cell('columnheader', column.title, column));
  const cells = (row: Row) =>
    columns.map((column) => cell(column.header ? 'rowheader' : 'cell', column.cell(row), column));
  return html`<div role="table" aria-label="${label}" class="hl-rows">
      <div role="rowgroup"><div role="row">${headings}</div></div>
      <div role="rowgroup">${rows.map((row) => html`<div role="row">${cells(row)}</div>`)}</div>
    </div>`;
}
