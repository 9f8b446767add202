// Fills a record up to a number of statements through the server's own insert code: `fill.ts DATA PACKS COUNT`.
import { authorityOf } from '../../../server/authority.ts';
import { type Core, keep } from '../../../server/keep.ts';
import { readPacks } from '../../../server/packs.ts';
import { createRecord } from '../../../server/record.ts';
import type { Sql } from '../../../server/store/sql.ts';
import { countStatements } from '../../../server/store/statements.ts';
import { attemptAt } from './journey.ts';
import { BUSY, firstBusy, LESSONS, lessonAt, PEOPLE, personAt, TEAM_SIZE } from './people.ts';

const [data = '', packFolder = '', wanted = ''] = process.argv.slice(2);
const { faults, ...packs } = readPacks(packFolder);
if (faults.length > 0) throw new Error(faults.join('\n'));
const record = await createRecord({ data, packs, clock: () => new Date() });
if ('fault' in record) throw new Error(record.fault);

const DAY_MS = 86_400_000;
const ATTEMPTS_A_COMMIT = 100;

/** Who attempts which lesson, in an order that is the same every time: the first team all of them, the busy a few often. */
function turn(place: number): { person: number; lesson: string } {
  const first = TEAM_SIZE * LESSONS;
  if (place < first) return { person: place % TEAM_SIZE, lesson: lessonAt(Math.floor(place / TEAM_SIZE)) };
  if (place % 7 === 0) return { person: firstBusy + (place % BUSY), lesson: lessonAt(place % 5) };
  return { person: (place * 7919) % PEOPLE, lesson: lessonAt((place * 104_729) >> 3) };
}

async function fillSome(sql: Sql, core: Core, from: number): Promise<void> {
  for (let place = from; place < from + ATTEMPTS_A_COMMIT; place++) {
    const { person, lesson } = turn(place);
    const start = new Date(Date.now() - (place % 300) * DAY_MS - 600_000);
    for (const statement of attemptAt(lesson, personAt(person), start)) {
      const received = { body: { ...statement }, statement };
      await keep(sql, core, { received, id: statement.id, authority: authorityOf('fill'), version: '1.0.3' });
    }
  }
}

const { core } = record;
const count = () => core.database.read(countStatements);
for (let from = await count(); (await count()) < Number(wanted); from += ATTEMPTS_A_COMMIT) {
  await core.database.write((sql) => fillSome(sql, core, from));
}
await record.close();
