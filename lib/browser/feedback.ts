import type * as z from 'zod/mini';
import { tipView } from '../plan/pack-entries.ts';
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
export async function showTip(
  memory: Memory,
  page: PageId,
  sent: PagePlan,
  { tip: id, isBroken }: Of<'tip.judged'>,
): Promise<void> {
  const tool = await memory.registry.tool(sent.tool);
  const tip = tool?.tips.find((each) => each.id === id && each.kept);
  const view = tool && tip && isBroken ? tipView(tip, tool, memory.language) : null;
  if (!tool || !tip || (isBroken && !view)) return;
  if (view) await bringOverlay(page);
  const targets = view ? await targetsInUse(memory, tool.id, { [tip.target]: view.target }) : {};
  await push(page, { type: 'tip.show', tip: view && { ...view, target: targets[tip.target] ?? view.target } });
}
