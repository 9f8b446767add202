import { type Learner, learnerKey } from '../learner/learner.ts';
import type { Contributed, Tool } from '../pack/registry.ts';
import { type NewsRow, newsAfter, newsIn, type PackNews } from '../plan/news.ts';
import type { Database, PackChange } from './database.ts';
import type { Memory } from './memory.ts';
import { announceChange } from './messenger.ts';

/** Under which a pack's news are kept. */
export const newsKey = (pack: string) => `news:${pack}`;

/** Under which is kept when a person looked at each tool's news. */
export const seenKey = (person: Learner) => `news seen ${learnerKey(person)}`;

/** Tool to when its news were looked at; under `''`, since when the person is here. */
type Seen = Record<string, string>;

/** What of a pack is news once `contributed` stands in its place; null where it was not here, or is the same version. */
export async function newsOf(
  tx: PackChange,
  known: PackNews | undefined,
  { outline, tools, lessons }: Contributed,
  at: string,
): Promise<PackNews | null> {
  const present = await tx.objectStore('outlines').get(outline.id);
  if (!present || present.version === outline.version) return null;
  const [toolsBefore, lessonsBefore] = await Promise.all([
    tx.objectStore('tools').index('pack').getAll(outline.id),
    tx.objectStore('lessons').index('pack').getAll(outline.id),
  ]);
  return newsAfter(known ?? {}, { tools: toolsBefore, lessons: lessonsBefore }, { tools, lessons }, at);
}

/** What is new in a tool since the present person looked. */
export async function readNews({ db, learner, language }: Memory, tool: Tool | undefined): Promise<NewsRow[]> {
  if (!learner || !tool) return [];
  const news = (await db.get('settings', newsKey(tool.pack))) as PackNews | undefined;
  if (!news) return [];
  const seen = await readSeen(db, learner);
  return newsIn(tool, news, seen[tool.id] ?? seen[''] ?? null, Date.now(), language);
}

/** The present person has looked at what is new in a tool. */
export async function seeNews({ db, learner }: Memory, tool: string | null): Promise<void> {
  if (!learner || tool === null) return;
  await db.put('settings', { ...(await readSeen(db, learner)), [tool]: new Date().toISOString() }, seenKey(learner));
  await announceChange();
}

/** To who is new here all is new, and so nothing is news. */
export async function startNews(db: Database, learner: Learner): Promise<void> {
  if (await db.get('settings', seenKey(learner))) return;
  await db.put('settings', { '': new Date().toISOString() } satisfies Seen, seenKey(learner));
}

async function readSeen(db: Database, learner: Learner): Promise<Seen> {
  return ((await db.get('settings', seenKey(learner))) as Seen | undefined) ?? {};
}
