import type { Matrix, MatrixPerson } from '../../lib/plan/manager.ts';

/** People × badges for a spreadsheet: one line a person, a badge's column holds its date or how far it is. */
export function toCsv(matrix: Matrix, people: readonly MatrixPerson[]): string {
  const head = ['account', 'name', 'role', 'team', 'sample', ...matrix.badges.map((badge) => badge.name)];
  const lines = people.map((person) => [
    person.account,
    person.name,
    person.role,
    person.team,
    person.sample ? 'sample' : '',
    ...person.cells.map((cell) => cell.earned ?? `${cell.done} of ${cell.of}`),
  ]);
  // The mark at the beginning tells spreadsheets that this is UTF-8.
  return `\uFEFF${[head, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('')}`;
}

/** Quoted where needed; what a spreadsheet would run as a formula is kept as text. */
function field(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
