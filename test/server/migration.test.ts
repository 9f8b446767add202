import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { activityIri } from '../../lib/record/vocabulary.ts';
import { createRecord } from '../../server/record.ts';
import { migrate, schemaVersion } from '../../server/store/schema.ts';
import type { Sql } from '../../server/store/sql.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import { admin, as, completion, createClock, HOME, list, openRecord, packs } from './record-rig.ts';

let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'migration-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const lesson = activityIri('lesson', 'acme.till/sale');
const actor = `account:${HOME}|7`;
const stored = '2026-03-01T10:00:00.000Z';

// What a record of the first schema held, written as its program wrote it.
async function fillFirst(sql: Sql): Promise<void> {
  const context = { contextActivities: { grouping: [{ id: 'https://a.example/tool' }] } };
  const sent = completion('7', 'acme.till/sale', { id: '00000000-0000-4000-8000-00000000aaaa', context });
  const authority = { objectType: 'Agent', account: { homePage: 'https://w3id.org/alongside/record', name: 'k' } };
  const body = JSON.stringify({ ...sent, stored, authority, version: '1.0.0' });
  await sql.run(
    `insert into statement (seq, id, stored, timestamp, verb, object, actor, registration, voided, body)
     values (1, ?, ?, ?, ?, ?, ?, null, 0, ?)`,
    ...[String(sent.id), stored, stored, (sent.verb as { id: string }).id, lesson, actor, body],
  );
  await sql.run("insert into statement_actor (ifi, seq, usage) values (?, 1, 'actor')", actor);
  await sql.run(
    "insert into statement_actor (ifi, seq, usage) values ('account:https://w3id.org/alongside/record|k', 1, 'authority')",
  );
  await sql.run("insert into statement_activity (iri, seq, usage) values (?, 1, 'object')", lesson);
  await sql.run("insert into statement_activity (iri, seq, usage) values ('https://a.example/tool', 1, 'grouping')");
  await sql.run(
    "insert into person (actor, home_page, account, name, team, role, sample) values (?, ?, '7', 'Ann', 'North', '', 0)",
    ...[actor, HOME],
  );
  await sql.run(
    "insert into completion (seq, actor, lesson, at, score) values (1, ?, 'acme.till/sale', ?, 0.75)",
    actor,
    stored,
  );
  await sql.run(
    `insert into person_lesson (actor, lesson, first, last, times, best) values (?, 'acme.till/sale', ?, ?, 1, 0.75)`,
    ...[actor, stored, stored],
  );
  await sql.run("insert into setting (name, value) values ('badge-secret', 'kept')");
}

// What the second schema holds otherwise than the first.
async function fillSecond(sql: Sql): Promise<void> {
  const context = { contextActivities: { grouping: [{ id: 'https://a.example/tool' }] } };
  const sent = completion('7', 'acme.till/sale', { id: '00000000-0000-4000-8000-00000000bbbb', context });
  const body = JSON.stringify({ ...sent, stored, version: '1.0.0' });
  await sql.run(
    `insert into statement (seq, id, stored, timestamp, verb, object, actor, registration, voided, body)
     values (1, ?, ?, ?, ?, ?, ?, null, 0, ?)`,
    ...[String(sent.id), stored, stored, (sent.verb as { id: string }).id, lesson, actor, body],
  );
  const authority = 'account:https://w3id.org/alongside/record|k';
  await sql.run("insert into statement_actor (ifi, seq, usage) values (?, 1, 'authority')", authority);
  await sql.run("insert into statement_activity (iri, seq) values ('https://a.example/tool', 1)");
  await sql.run(
    "insert into person (actor, home_page, account, name, team, role, sample) values (?, ?, '7', 'Ann', 'North', '', 0)",
    ...[actor, HOME],
  );
  await sql.run(
    `insert into completion (actor, lesson, seq, at, score, seconds) values (?, 'acme.till/sale', 1, ?, 0.75, 95)`,
    ...[actor, String(sent.timestamp)],
  );
  await sql.run(
    `insert into person_lesson (actor, lesson, first, last, times, best) values (?, 'acme.till/sale', ?, ?, 1, 0.75)`,
    ...[actor, String(sent.timestamp), String(sent.timestamp)],
  );
  await sql.run("insert into team_day (team, day, completed, seconds) values ('North', '2026-03-01', 1, 95)");
  await sql.run("insert into setting (name, value) values ('badge-secret', 'kept')");
}

// What the third schema holds beside the second.
async function fillThird(sql: Sql): Promise<void> {
  await fillSecond(sql);
  await sql.run(
    "insert into refused (credential, statement, at, status, reason, times) values ('k', '', ?, 400, 'r', 1)",
    stored,
  );
}

const earlier: Record<number, (sql: Sql) => Promise<void>> = { 1: fillFirst, 2: fillSecond, 3: fillThird };

test('there is a filled record of every earlier schema', () => {
  const wanted = Array.from({ length: schemaVersion - 1 }, (_, place) => String(place + 1));
  expect(Object.keys(earlier)).toEqual(wanted);
});

test.each(Object.entries(earlier))('a record of schema %s opens with all that it held', async (version, fill) => {
  const database = openSqlite(join(data, 'record.db'));
  expect(await migrate(database, Number(version))).toBe(null);
  await database.write(fill);
  await database.close();
  const record = await openRecord({ data });
  const ask = as(record, admin);
  const agent = JSON.stringify({ account: { homePage: HOME, name: '7' } });
  for (const query of [
    { agent },
    { activity: lesson },
    { activity: 'https://a.example/tool', related_activities: 'true' },
    {
      agent: JSON.stringify({ account: { homePage: 'https://w3id.org/alongside/record', name: 'k' } }),
      related_agents: 'true',
    },
  ]) {
    expect((await list(ask, query)).statements).toHaveLength(1);
  }
  expect((await list(ask, { activity: 'https://a.example/tool' })).statements).toEqual([]);
  expect(await (await record.app.request('/health')).json()).toMatchObject({ statements: 1, completed: 1 });
  expect(record.core.badgeSecret).toBe('kept');
  const rebuilt = (await (await record.request('/rebuild', { method: 'POST' })).json()) as { rollups: object[] };
  expect(rebuilt.rollups).toContainEqual({ table: 'team_day', rows: 1, differing: 0 });
  expect(rebuilt.rollups).toContainEqual({ table: 'person_lesson', rows: 1, differing: 0 });
  await record.close();
});

test('a record that a later program has written is not opened', async () => {
  const database = openSqlite(join(data, 'record.db'));
  await migrate(database);
  await database.write((sql) => sql.run('insert into schema_version (version) values (?)', schemaVersion + 1));
  await database.close();
  const opened = await createRecord({ data, packs, clock: createClock() });
  expect(opened).toMatchObject({ fault: expect.stringContaining('newer version of the record') });
});
