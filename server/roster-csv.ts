/** One person as a line of the file says. */
export interface RosterLine {
  line: number;
  number: string;
  name: string;
  team: string;
  role: string;
}

export interface LineFault {
  line: number;
  why: string;
}

const columns = ['number', 'name', 'team', 'role'] as const;
type Column = (typeof columns)[number];

/** Reads a roster file: a header with number, name, team and role in any order, commas or semicolons, quoted fields. */
export function parseRoster(text: string): { people: RosterLine[]; faults: LineFault[] } {
  const clean = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(clean);
  const [header, ...rows] = splitRows(clean, separator);
  const places = placesOf(header?.fields ?? []);
  if (typeof places === 'string') return { people: [], faults: [{ line: header?.line ?? 1, why: places }] };
  const people: RosterLine[] = [];
  const faults: LineFault[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const person = readRow(row, places, header?.fields.length ?? 0, seen);
    if ('why' in person) faults.push(person);
    else people.push(person);
  }
  return { people, faults };
}

function separatorOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

type Places = Record<Column, number>;

function placesOf(header: readonly string[]): Places | string {
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) return `the header must name ${columns.join(', ')}; missing: ${missing.join(', ')}`;
  const twice = columns.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (twice) return `the header names ${twice} twice`;
  return {
    number: names.indexOf('number'),
    name: names.indexOf('name'),
    team: names.indexOf('team'),
    role: names.indexOf('role'),
  };
}

function readRow(row: Row, places: Places, width: number, seen: Map<string, number>): RosterLine | LineFault {
  const { line, fields, broken } = row;
  const at = (column: Column) => (fields[places[column]] ?? '').trim();
  const number = at('number');
  const before = seen.get(number);
  if (broken) return { line, why: broken };
  if (fields.length !== width) return { line, why: `has ${fields.length} fields where the header has ${width}` };
  if (!number) return { line, why: 'has no number' };
  if (!at('name')) return { line, why: 'has no name' };
  if (before !== undefined) return { line, why: `repeats number ${number} of line ${before}` };
  const long = columns.find((column) => at(column).length > 200);
  if (long) return { line, why: `has a ${long} of more than 200 characters` };
  seen.set(number, line);
  return { line, number, name: at('name'), team: at('team'), role: at('role') };
}

interface Row {
  /** Where it begins, from 1. */
  line: number;
  fields: string[];
  broken?: string;
}

/** Rows that hold anything, with the lines that they begin on: a quoted field may go over several. */
function splitRows(text: string, separator: string): Row[] {
  const plain = `[^"${separator}\\r\\n][^${separator}\\r\\n]*`;
  const field = new RegExp(`(?:[ \\t]*"((?:[^"]|"")*)"[ \\t]*|(${plain})?)(${separator}|\\r\\n|\\r|\\n|$)`, 'y');
  const rows: Row[] = [];
  for (let at = 0, line = 1; at < text.length; ) {
    const { row, end } = readFields(text, at, field, separator, line);
    if (row.broken || row.fields.some((value) => value.trim() !== '')) rows.push(row);
    line += text.slice(at, end).match(/\r\n|\r|\n/g)?.length ?? 0;
    at = end;
  }
  return rows;
}

function readFields(
  text: string,
  start: number,
  field: RegExp,
  separator: string,
  line: number,
): { row: Row; end: number } {
  const row: Row = { line, fields: [] };
  field.lastIndex = start;
  for (;;) {
    const from = field.lastIndex;
    const found = field.exec(text);
    if (!found) {
      row.broken = 'has a quotation mark in the wrong place, or one that is never closed';
      const rest = /\r\n|\r|\n|$/.exec(text.slice(from));
      return { row, end: from + (rest?.index ?? 0) + (rest?.[0].length ?? 0) };
    }
    row.fields.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] !== separator) return { row, end: field.lastIndex };
  }
}
