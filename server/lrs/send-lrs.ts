import { decide, isSameStatement } from '../../lib/record/answer.ts';
import type { Core } from '../keep.ts';
import { listOutgoing, type Outgoing, removeOutgoing, setAside } from '../store/lrs.ts';
import { isRefused, noteRefused } from '../store/refused.ts';
import { asVersion } from '../xapi/as-version.ts';
import type { Version } from '../xapi/shape.ts';
import type { Lrs } from './lrs.ts';
import { LRS } from './mirror.ts';
import { Halt, haltOf } from './problem.ts';

const BATCH = 50;
/** So many refused and none taken: then it is hardly the statements that are at fault. */
const MOST_REFUSED = 25;

/** What is under way. Only once the LRS has taken something is it sure that what it refuses is itself at fault. */
interface Sending {
  core: Core;
  lrs: Lrs;
  hasTaken: boolean;
  refused: { one: Outgoing; status: number; reason: string }[];
}

/**
 * Puts into the LRS what was stored here and did not come from there; sent twice, it is stored once. A batch that is
 * refused is sent in parts until the statement at fault is alone, which is set aside. Throws a `Halt`.
 */
export async function sendToLrs(core: Core, lrs: Lrs): Promise<void> {
  const sending: Sending = { core, lrs, hasTaken: false, refused: [] };
  const nextAfter = (seq: number) => core.database.read((sql) => listOutgoing(sql, seq, BATCH));
  for (let batch = await nextAfter(0); batch.length > 0; batch = await nextAfter(batch.at(-1)?.seq ?? 0)) {
    await send(sending, batch);
  }
  giveUpWhereAllRefused(sending, 1);
}

function giveUpWhereAllRefused({ hasTaken, refused }: Sending, most: number): void {
  const [first] = refused;
  if (!hasTaken && first && refused.length >= most) {
    throw new Halt({ say: 'problem.refusing', status: first.status });
  }
}

async function send(sending: Sending, batch: readonly Outgoing[]): Promise<void> {
  const { client, setting } = sending.lrs;
  const answer = await client.post(batch.map(({ body }) => bare(body, setting.version)));
  if ('failed' in answer) throw haltOf(answer);
  const verdict = decide(answer, batch.length);
  const [first] = batch as [Outgoing];
  switch (verdict.do) {
    case 'accepted':
      return taken(sending, batch);
    case 'split':
      return sendParts(sending, batch, verdict.into);
    case 'compare':
      return compare(sending, first);
    case 'setAside':
      return refuse(sending, first, answer.status, verdict.reason);
    default:
      throw haltOf(answer);
  }
}

async function sendParts(sending: Sending, batch: readonly Outgoing[], counts: readonly number[]): Promise<void> {
  let begin = 0;
  for (const count of counts) {
    await send(sending, batch.slice(begin, begin + count));
    begin += count;
  }
}

/** A stored statement as it is sent on: what a record assigns is for the LRS to assign. */
function bare(body: string, version: Version): string {
  const { stored: _stored, authority: _authority, version: _version, ...told } = JSON.parse(asVersion(body, version));
  return JSON.stringify(told);
}

async function taken(sending: Sending, batch: readonly Outgoing[]): Promise<void> {
  const { core, refused } = sending;
  await core.database.write(async (sql) => {
    await removeOutgoing(sql, batch);
    for (const { one, reason } of refused) await setAside(sql, one.seq, reason);
  });
  Object.assign(sending, { hasTaken: true, refused: [] });
}

/** The LRS has another statement under this id, or the same one: only reading it can tell. */
async function compare(sending: Sending, one: Outgoing): Promise<void> {
  const held = await sending.lrs.client.get(one.id);
  if ('answer' in held) throw haltOf(held.answer);
  // It is there and is not shown where it is voided: nothing is to be added then.
  if (held.statement === null || isSameStatement(JSON.parse(one.body), held.statement)) return taken(sending, [one]);
  return refuse(sending, one, 409, 'The LRS holds another statement under this id.');
}

async function refuse(sending: Sending, one: Outgoing, status: number, reason: string): Promise<void> {
  const { core, hasTaken, refused } = sending;
  refused.push({ one, status, reason });
  const noted = { statement: one.id, at: core.clock().toISOString(), status, reason: reason.slice(0, 500) };
  await core.database.write(async (sql) => {
    if (hasTaken) await setAside(sql, one.seq, reason);
    if (!(await isRefused(sql, LRS, one.id))) await noteRefused(sql, LRS, noted);
  });
  giveUpWhereAllRefused(sending, MOST_REFUSED);
}
