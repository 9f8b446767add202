import { type DescribedTarget, isDescribed } from '../pack/described.ts';
import { addReport, type TargetNews, type TargetSight } from '../plan/target-news.ts';
import type { Description } from '../target/description.ts';
import { hash } from '../target/fold.ts';
import type { Target } from '../target/target.ts';
import type { Database } from './database.ts';
import type { Memory } from './memory.ts';
import { announceChange } from './messenger.ts';
import type { PagePlan } from './page-plans.ts';

const prefix = 'target ';
const keyOf = (tool: string, target: string) => `${prefix}${tool} ${target}`;

/** Keeps what a page saw of a captured target: the new description beside the pack's, and a report without page text. */
export async function noteSight(
  memory: Memory,
  { tool: id, screen }: Pick<PagePlan, 'tool' | 'screen'>,
  name: string,
  sight: TargetSight,
  renewed: Description | null,
): Promise<void> {
  const { db, registry, progress } = memory;
  const tool = await registry.tool(id);
  const target = tool && Object.hasOwn(tool.targets, name) ? tool.targets[name] : undefined;
  if (!target || !isDescribed(target)) return;
  const attempt = progress.attempt?.tool === id ? progress.attempt : null;
  const seen = { ...sight, screen, lesson: attempt?.lesson ?? null, step: attempt?.step ?? null };
  const known = await readOne(db, id, name, target);
  const news: TargetNews = {
    ...known,
    renewed: renewed ?? known.renewed,
    reports: addReport(known.reports, seen, new Date().toISOString()),
  };
  await db.put('settings', news, keyOf(id, name));
  await announceChange();
}

/** Targets as a plan takes them: with the new description where the trainer chose it. */
export async function targetsInUse(
  { db }: Memory,
  tool: string,
  targets: Record<string, Target>,
): Promise<Record<string, Target>> {
  const all = Object.entries(targets);
  if (!all.some(([, target]) => isDescribed(target))) return targets;
  const used = await Promise.all(
    all.map(async ([name, target]) => [name, await inUse(db, tool, name, target)] as const),
  );
  return Object.fromEntries(used);
}

async function inUse(db: Database, tool: string, name: string, target: Target): Promise<Target> {
  if (!isDescribed(target)) return target;
  const { use, renewed } = await readOne(db, tool, name, target);
  if (use === 'old' || !renewed) return target;
  const used: DescribedTarget = { ...target, described: renewed };
  return used;
}

/** Whether a captured target was last seen by weaker evidence than it was captured with. */
export async function isFoundWeaker({ db, registry }: Memory, tool: string, name: string): Promise<boolean> {
  const { targets = {} } = (await registry.tool(tool)) ?? {};
  const target = Object.hasOwn(targets, name) ? targets[name] : undefined;
  if (!target || !isDescribed(target)) return false;
  return (await readOne(db, tool, name, target)).reports.some(({ how }) => how === 'changed');
}

/** What is known of one target; nothing where its pack has described it anew since. */
async function readOne(db: Database, tool: string, name: string, target: DescribedTarget): Promise<TargetNews> {
  const of = String(hash(JSON.stringify(target.described)));
  const known = (await db.get('settings', keyOf(tool, name))) as TargetNews | undefined;
  if (known?.of === of) return known;
  return { tool, target: name, of, renewed: null, use: 'old', reports: [] };
}

/** The news of all captured targets of a pack, as it is installed. */
export async function newsOf({ db, registry }: Memory, pack: string): Promise<TargetNews[]> {
  const tools = (await registry.tools()).filter((tool) => tool.pack === pack);
  const described = tools.flatMap(({ id, targets }) =>
    Object.entries(targets).flatMap(([name, target]) => (isDescribed(target) ? [{ id, name, target }] : [])),
  );
  const all = await Promise.all(described.map(({ id, name, target }) => readOne(db, id, name, target)));
  return all.filter(({ reports }) => reports.length > 0);
}

/** Chooses between what the pack says of a target and what was kept beside it. */
export async function chooseDescription(
  { db }: Memory,
  tool: string,
  target: string,
  use: TargetNews['use'],
): Promise<void> {
  const known = (await db.get('settings', keyOf(tool, target))) as TargetNews | undefined;
  if (known) await db.put('settings', { ...known, use }, keyOf(tool, target));
}
