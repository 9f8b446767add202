import type { Act } from '../lesson/player.ts';
import type { Side } from './side.ts';

/** Sends what was seen of a lesson; a failure is told, so that it can be seen again. */
export type SendAct = (attempt: string, act: Act, onFailure: () => void) => void;

interface Waiting {
  attempt: string;
  act: Act;
  onFailure: () => void;
}

/** How long after a failure the same is tried again, in milliseconds. */
const pause = 5000;
/** The same is not said twice within this time, in milliseconds: a plan that ignores it must not make us say it on and on. */
const once = 300;

/**
 * Sends acts one after another, since each is answered with a new plan and the next must quote that one. The first goes
 * out at once: the page may be about to leave.
 */
export function createActs(side: Side): SendAct {
  const queue: Waiting[] = [];
  const said = new Map<string, number>();
  let isSending = false;

  const send = async ({ attempt, act, onFailure }: Waiting): Promise<void> => {
    const { plan } = side;
    if (plan?.lesson?.attempt !== attempt) return;
    if (!(await side.ask({ type: 'lesson.act', plan: plan.id, attempt, act }))) setTimeout(onFailure, pause);
  };
  const drain = async () => {
    if (isSending) return;
    isSending = true;
    for (let next = queue.shift(); next; next = queue.shift()) await send(next);
    isSending = false;
  };
  return (attempt, act, onFailure) => {
    const what = JSON.stringify([attempt, act]);
    const now = performance.now();
    if (now - (said.get(what) ?? -Infinity) < once) return;
    said.set(what, now);
    queue.push({ attempt, act, onFailure });
    void drain();
  };
}
