import type { DescribedTarget } from '../pack/described.ts';
import type { TargetSight } from '../plan/target-news.ts';
import type { Description } from '../target/description.ts';
import { describing } from './describe.ts';
import type { Located } from './locate.ts';
import type { Sought } from './locate-target.ts';
import type { Side } from './side.ts';
import { nameOf } from './target-name.ts';
import { inTurns } from './turns.ts';

/** Kinds of evidence that say what an element is; the others say where it stands and what it looks like. */
const telling = new Set(['says', 'hint', 'id', 'field', 'test', 'href', 'tie', 'icon', 'kind']);
/** How long a step's target is missing before that is told, in milliseconds: the page may still be coming. */
const patience = 5000;

/**
 * Tells the background when a target of the plan was found by weaker evidence than it was captured with, with what it
 * looks like now, or when the one that the step points at was not found: once each for a step on this page.
 */
export function createReporter(side: Side): (target: DescribedTarget, sought: Sought) => void {
  const told = new Set<string>();
  const missing = new Map<string, Located>();

  const keyOf = (name: string, how: TargetSight['how']) =>
    JSON.stringify([side.plan?.lesson?.attempt, side.plan?.lesson?.step?.id, name, how]);
  const isTold = (name: string, how: TargetSight['how']) => told.has(keyOf(name, how));
  const tell = (name: string, sight: TargetSight, renewed: Description | null) => {
    const { plan } = side;
    if (!plan || isTold(name, sight.how)) return;
    told.add(keyOf(name, sight.how));
    void side.ask({ type: 'target.seen', plan: plan.id, target: name, sight, renewed });
  };
  const tellChanged = async (name: string, { elements: [element], located }: Sought) => {
    if (!element?.isConnected || isTold(name, 'changed')) return;
    const described = await inTurns(describing(element), side.signal);
    if (described) tell(name, sightOf('changed', located), described.value);
  };
  const tellMissing = (name: string) => {
    const located = missing.get(name);
    missing.delete(name);
    if (located && isStepTarget(side, name)) tell(name, sightOf('missing', located), null);
  };
  return (target, sought) => {
    const name = nameIn(side, target);
    if (name === null) return;
    if (sought.elements.length > 0) {
      missing.delete(name);
      if (isWeaker(sought.located)) whenIdle(() => void tellChanged(name, sought));
    } else if (isStepTarget(side, name)) {
      if (!missing.has(name)) setTimeout(() => tellMissing(name), patience);
      missing.set(name, sought.located);
    }
  };
}

/** Whether something that says what an element is was lost. */
export function isWeaker({ why, differ }: Located): boolean {
  return why !== 'unchanged' && differ.some((kind) => telling.has(kind));
}

function sightOf(how: TargetSight['how'], { agree, differ, score, margin }: Located): TargetSight {
  return { how, agree, differ, score, margin: Math.min(margin, 99) };
}

function nameIn({ plan }: Side, target: DescribedTarget): string | null {
  const wanted = nameOf(target);
  return Object.entries(plan?.targets ?? {}).find(([, each]) => nameOf(each) === wanted)?.[0] ?? null;
}

function isStepTarget({ plan }: Side, name: string): boolean {
  return plan?.lesson?.step?.target === name;
}

function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(act, { timeout: 2000 });
  else setTimeout(act);
}
