import { learnerKey } from '../learner/learner.ts';
import { textIn } from '../pack/text.ts';
import type { RecordEntry } from '../plan/staff.ts';
import type { LogRow } from './database.ts';
import { readLog } from './log.ts';
import type { Memory } from './memory.ts';

/** Everything recorded about the person, newest first. */
export async function myRecord(memory: Memory): Promise<RecordEntry[]> {
  const { db, learner } = memory;
  if (!learner) return [];
  const key = learnerKey(learner);
  const [rows, outbox] = await Promise.all([readLog(db, key), db.getAllFromIndex('outbox', 'learner', key)]);
  const reasons = new Map(outbox.map(({ id, reason }) => [id, reason]));
  const [lessons, badges] = await Promise.all([lessonTitles(memory, rows), badgeNames(memory)]);
  return rows.reverse().map(({ event, statement, sent }) => {
    const { id, at, learner: _, ...what } = event;
    const reason = reasons.get(id) ?? null;
    return {
      id,
      at,
      what,
      lessonTitle: 'lesson' in what ? (lessons.get(what.lesson) ?? null) : null,
      badgeName: what.type === 'badge.earned' ? (badges.get(what.badge) ?? null) : null,
      statement: statement && JSON.stringify(JSON.parse(statement), null, 2),
      state: statement === null ? 'local' : sent ? 'sent' : reason ? 'set-aside' : 'waiting',
      reason,
    };
  });
}

async function lessonTitles({ registry, language }: Memory, rows: readonly LogRow[]): Promise<Map<string, string>> {
  const ids = new Set(rows.flatMap(({ event }) => ('lesson' in event ? [event.lesson] : [])));
  const lessons = await Promise.all([...ids].map(registry.lesson));
  return new Map(lessons.flatMap((each) => (each ? [[each.id, textIn(each.nls, language)(each.source.title)]] : [])));
}

async function badgeNames({ registry, language }: Memory): Promise<Map<string, string>> {
  const outlines = await registry.outlines();
  const named = outlines.flatMap(({ badges, nls }) => badges.map(({ id, name }) => [id, textIn(nls, language)(name)]));
  return new Map(named as [string, string][]);
}
