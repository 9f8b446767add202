// The least that storing can cost: the rows of a record, inserted again with bare node:sqlite in commits of 50
// statements. `floor.ts DATA COUNT` prints the milliseconds of CPU a statement took.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { openDatabase } from '../../../server/store/open.ts';

const [data = '', count = ''] = process.argv.slice(2);
const COMMIT = 50;

type Row = Record<string, SQLOutputValue>;

const source = new DatabaseSync(join(data, 'record.db'), { readOnly: true });
const read = (text: string): Row[] => source.prepare(text).all() as Row[];
const last = Number(read('select max(seq) as n from statement')[0]?.n);
const from = last - Number(count);
const bySeq = (table: string) =>
  Map.groupBy(read(`select * from ${table} where seq > ${from} order by seq`), ({ seq }) => Number(seq));
const statements = read(`select * from statement where seq > ${from} order by seq`);
const links = ['statement_actor', 'statement_activity', 'statement_ref', 'completion'].map(
  (table) => [table, bySeq(table)] as const,
);
const keyed = (table: string, key: (row: Row) => string) =>
  new Map(read(`select * from ${table}`).map((row) => [key(row), row]));
const lessons = keyed('person_lesson', ({ actor, lesson }) => `${actor} ${lesson}`);
const skills = Map.groupBy(read('select * from person_skill'), ({ actor }) => String(actor));
const teams = new Map(read('select actor, team from person').map(({ actor, team }) => [String(actor), String(team)]));
const days = keyed('team_day', ({ team, day }) => `${team} ${day}`);
source.close();

const folder = mkdtempSync(join(tmpdir(), 'floor-'));
const made = await openDatabase(folder);
if ('fault' in made) throw new Error(made.fault);
await made.close();

const target = new DatabaseSync(join(folder, 'record.db'));
const pragmas = ['locking_mode = exclusive', 'journal_mode = wal', 'synchronous = full'];
for (const pragma of [...pragmas, 'cache_size = -36864', 'wal_autocheckpoint = 4000']) target.exec(`pragma ${pragma}`);
const columnsOf = (table: string) =>
  (target.prepare(`select name from pragma_table_info('${table}')`).all() as Row[]).map(({ name }) => String(name));

function inserter(table: string): (row: Row) => void {
  const columns = columnsOf(table);
  const marks = columns.map(() => '?').join(', ');
  const statement = target.prepare(`insert or replace into ${table} (${columns.join(', ')}) values (${marks})`);
  return (row) => void statement.run(...columns.map((column) => row[column] ?? null));
}

const insert = inserter('statement');
const insertLink = links.map(([table, rows]) => [rows, inserter(table)] as const);
const [insertLesson, insertSkill, insertDay] = ['person_lesson', 'person_skill', 'team_day'].map(inserter);

function insertOne(row: Row): void {
  insert(row);
  for (const [rows, put] of insertLink) for (const link of rows.get(Number(row.seq)) ?? []) put(link);
  for (const { actor, lesson, at } of links[3]?.[1].get(Number(row.seq)) ?? []) {
    const [lessonRow, skillRow] = [lessons.get(`${actor} ${lesson}`), skills.get(String(actor))?.[0]];
    const day = days.get(`${teams.get(String(actor))} ${String(at).slice(0, 10)}`);
    if (lessonRow) insertLesson?.(lessonRow);
    if (skillRow) insertSkill?.(skillRow);
    if (day) insertDay?.(day);
  }
}

const before = process.cpuUsage();
for (let at = 0; at < statements.length; at += COMMIT) {
  target.exec('begin immediate');
  for (const row of statements.slice(at, at + COMMIT)) insertOne(row);
  target.exec('commit');
}
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000 / statements.length);
target.close();
rmSync(folder, { recursive: true, force: true });
