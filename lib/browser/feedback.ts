import type * as z from 'zod/mini';
import { isTipClosed } from '../learner/progress.ts';
import type { Tip, Tool } from '../pack/registry.ts';
import { tipView } from '../plan/pack-entries.ts';
import { isTipOf } from '../plan/tips.ts';
import { bringOverlay } from './inject.ts';
import type { Memory } from './memory.ts';
import { push } from './messenger.ts';
import type { PageId } from './page-id.ts';
import { type PagePlan, type PageState, writePageState } from './page-plans.ts';
import { perform } from './perform.ts';
import type { pageMessage } from './protocol.ts';
import { isFoundWeaker, targetsInUse } from './target-news.ts';

type Message = z.infer<typeof pageMessage>;
type Of<T extends Message['type']> = Extract<Message, { type: T }>;

/** Notes a person's rating of the lesson finished last on a page; once. */
export async function rate(
  memory: Memory,
  page: PageId,
  state: PageState,
  { attempt, rating, comment }: Of<'lesson.rate'>,
): Promise<void> {
  const { finished } = state;
  if (finished?.attempt !== attempt || finished.isRated) return;
  await writePageState(page, { ...state, finished: { ...finished, isRated: true } });
  await perform(memory, [{ type: 'lesson.rated', lesson: finished.lesson, attempt, rating, comment }], page);
}

/** Notes that a person calls the card wrong that is shown on a page. */
export async function report(
  memory: Memory,
  page: PageId,
  sent: PagePlan,
  { attempt: id, step, target: seen, comment }: Of<'step.report'>,
): Promise<void> {
  const { attempt } = memory.progress;
  if (!attempt || attempt.id !== id || sent.attempt !== id || attempt.step !== step) return;
  const content = await memory.registry.lesson(attempt.lesson);
  const name = content?.source.steps.find((each) => each.id === step)?.target;
  const isWeaker = seen === 'found' && name !== undefined && (await isFoundWeaker(memory, sent.tool, name));
  const target = isWeaker ? 'weaker' : seen;
  await perform(memory, [{ type: 'step.reported', lesson: attempt.lesson, attempt: id, step, target, comment }], page);
}

/** Shows a tip whose rule is broken on a page, or takes it away. */
export async function judgeTip(
  memory: Memory,
  page: PageId,
  sent: PagePlan,
  { tip, isBroken }: Of<'tip.judged'>,
): Promise<void> {
  const one = await tipIn(memory, sent, tip);
  if (!one?.tip.kept) return;
  if (isBroken) await showTip(memory, page, one, 'rule');
  else await push(page, { type: 'tip.show', tip: null, by: 'rule' });
}

/** Shows a tip that was asked for at its dot. */
export async function openTip(memory: Memory, page: PageId, sent: PagePlan, { tip }: Of<'tip.open'>): Promise<void> {
  const one = await tipIn(memory, sent, tip);
  if (one && isDotted(one.tip, sent)) await showTip(memory, page, one, 'dot');
}

/** Notes that the person knows what a tip says; once. */
export async function closeTip(
  memory: Memory,
  page: PageId,
  sent: PagePlan,
  { tip }: Of<'tip.closed'>,
): Promise<boolean> {
  const one = await tipIn(memory, sent, tip);
  if (!one || !isDotted(one.tip, sent) || isTipClosed(memory.progress, tip)) return false;
  await perform(memory, [{ type: 'tip.closed', tip }], page);
  return true;
}

interface TipOfTool {
  tip: Tip;
  tool: Tool;
}

async function tipIn({ registry }: Memory, sent: PagePlan, id: string): Promise<TipOfTool | null> {
  const tool = await registry.tool(sent.tool);
  const tip = tool?.tips.find((each) => each.id === id);
  return tool && tip ? { tool, tip } : null;
}

function isDotted(tip: Tip, { screen }: PagePlan): boolean {
  return !tip.kept && isTipOf(tip, screen);
}

async function showTip(memory: Memory, page: PageId, { tip, tool }: TipOfTool, by: 'rule' | 'dot'): Promise<void> {
  const view = tipView(tip, tool, memory.language);
  if (!view) return;
  await bringOverlay(page);
  const targets = await targetsInUse(memory, tool.id, { [tip.target]: view.target });
  await push(page, { type: 'tip.show', tip: { ...view, target: targets[tip.target] ?? view.target }, by });
}
