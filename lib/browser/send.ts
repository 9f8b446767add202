import { decide, isSameStatement, type RawAnswer } from '../record/answer.ts';
import type { LrsClient } from '../record/lrs-client.ts';
import type { Database, OutboxRow, SyncRow } from './database.ts';
import { Halt, unanswered } from './halt.ts';
import { newestToSend, nextToSend, readState, settle } from './outbox.ts';
import { inRecordTime, noteRecordTime } from './record-time.ts';
import { dropSpare } from './spare.ts';

const BATCH = 50;
/** So many statements refused alike are no longer taken to be at fault themselves. */
const ALIKE = 3;

/** Where a learner's statements go. */
export interface Destination {
  client: LrsClient;
  /** Names the record where something is wrong with it. */
  host: string;
  /** It takes nothing under this key; answers whether another one may be had. */
  refused(status: number): Promise<boolean>;
}

interface Sending extends Destination {
  db: Database;
  state: SyncRow;
  rows: OutboxRow[];
}

/**
 * Sends what waits of a learner. A batch that is refused is sent in parts until the statement at fault is alone; where it
 * was is kept, so that neither a lost answer nor the worker's death begins anew. Throws a `Halt`.
 */
export async function sendWaiting(db: Database, learner: string, destination: Destination): Promise<void> {
  for (;;) {
    const state = await readState(db, learner);
    const rows = await (isDoubted(state)
      ? newestToSend(db, learner)
      : nextToSend(db, learner, state.parts[0] ?? BATCH));
    if (rows.length === 0) return;
    await sendBatch({ ...destination, db, state, rows });
  }
}

/** Whether it looks as if the record refuses everything: one statement is tried then, and the others wait for that. */
function isDoubted({ alike }: SyncRow): boolean {
  return alike !== null && !alike.isOnTrial && alike.refused.length >= ALIKE;
}

async function sendBatch(sending: Sending): Promise<void> {
  const { db, state, rows, client, host } = sending;
  const answer = await client.post(rows.map((row) => row.statement));
  if ('failed' in answer) throw unanswered(answer, host);
  await noteRecordTime(db, answer.date);
  const verdict = decide(answer, rows.length);
  switch (verdict.do) {
    case 'accepted':
      return taken(sending, answer);
    case 'split':
      return settle(db, { state: { ...state, parts: [...verdict.into, ...without(state.parts, rows.length)] } });
    case 'compare':
      return compare(sending, answer);
    case 'setAside':
      return refuse(sending, verdict, answer.status);
    case 'stop':
      throw new Halt(
        verdict.problem === 'notRecord'
          ? { say: 'sync.notRecord', host }
          : { say: 'sync.refused', host, status: verdict.status },
        (await sending.refused(verdict.status)) ? 'back-off' : null,
      );
    case 'retry':
      throw new Halt({ say: 'sync.failing', host, status: answer.status }, verdict.afterMs ?? 'back-off');
  }
}

/** The parts that are left when so many of the oldest are dealt with. */
function without(parts: readonly number[], count: number): number[] {
  const [first, ...others] = parts;
  if (first === undefined || count < first)
    return first === undefined ? [] : [first - count, ...others].filter(Boolean);
  return without(others, count - first);
}

/** What was refused alike before the record took this is tried once more, since the record may have been mended. */
async function taken({ db, state, rows }: Sending, { date }: RawAnswer): Promise<void> {
  const sent = rows.map(({ id }) => id);
  const at = date ?? (await inRecordTime(db, new Date().toISOString()));
  const next: SyncRow =
    state.alike && isDoubted(state)
      ? { ...state, parts: [], alike: { ...state.alike, isOnTrial: true } }
      : { ...state, parts: without(state.parts, rows.length), alike: null };
  await settle(db, { sent, at, state: next });
  void dropSpare(sent);
}

/** Sets a statement aside, unless others were refused before for the same reason: then it may be the record. */
async function refuse(
  { db, state, rows, host }: Sending,
  { kind, reason }: { kind: string; reason: string },
  status: number,
): Promise<void> {
  const id = (rows[0] as OutboxRow).id;
  const others = (state.alike?.refused ?? []).filter((one) => one.id !== id);
  const isAlike = state.alike?.kind === kind;
  if (isDoubted(state)) {
    if (isAlike) throw new Halt({ say: 'sync.refused', host, status }, null);
    const alike = { kind, refused: [{ id, reason }] };
    return settle(db, { aside: [...others, { id, reason }], state: { ...state, parts: [], alike } });
  }
  const refused = isAlike && !state.alike?.isOnTrial ? [...others, { id, reason }] : [{ id, reason }];
  const alike = isOnTrial(state, id) ? state.alike : { kind, refused };
  if (isOnTrial(state, id) || refused.length < ALIKE) {
    return settle(db, { aside: [{ id, reason }], state: { ...state, parts: without(state.parts, 1), alike } });
  }
  return settle(db, { back: refused.map((one) => one.id), state: { ...state, parts: [], alike } });
}

/** Whether a statement was refused before the record took another: it is at fault itself then. */
function isOnTrial({ alike }: SyncRow, id: string): boolean {
  return alike?.isOnTrial === true && alike.refused.some((one) => one.id === id);
}

/** The record has another statement under this id, or the same one: only reading it back can tell. */
async function compare(sending: Sending, answer: RawAnswer): Promise<void> {
  const { db, state, rows, client, host } = sending;
  const row = rows[0] as OutboxRow;
  const held = await client.get(row.id);
  if ('answer' in held || !held.statement) {
    throw new Halt({ say: 'sync.failing', host, status: 409 }, 'back-off');
  }
  if (isSameStatement(JSON.parse(row.statement), held.statement)) return taken(sending, answer);
  const reason = 'The record holds another statement under this id.';
  return settle(db, { aside: [{ id: row.id, reason }], state: { ...state, parts: without(state.parts, 1) } });
}
