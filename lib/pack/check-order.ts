import type { Checking } from './checking.ts';
import type { Fault } from './fault.ts';

/** Lessons that wait for each other, so that none of them can ever be begun: one fault for each circle. */
export function checkOrder({ json, lessons, pack }: Checking): Fault[] {
  const stuck = withoutFree(new Map([...lessons].map(([id, { prerequisites = [] }]) => [id, new Set(prerequisites)])));
  const places = new Map((pack.contributes.lessons ?? []).map(({ id }, index) => [id, index]));
  return circlesIn(stuck).map((circle) => {
    const path = ['contributes', 'lessons', places.get(circle[0] ?? '') ?? 0, 'prerequisites'];
    return json.fault(path, 'fault.cycle', { lessons: [...circle, circle[0]].join(' → ') });
  });
}

type Waiting = Map<string, Set<string>>;

/** Leaves those that can never be begun: takes out, again and again, whoever waits for nobody. */
function withoutFree(waiting: Waiting): Waiting {
  const followers = new Map<string, string[]>();
  for (const [id, before] of waiting) {
    for (const each of before) {
      if (!waiting.has(each)) before.delete(each);
      else
        followers
          .set(each, followers.get(each) ?? [])
          .get(each)
          ?.push(id);
    }
  }
  const free = [...waiting.keys()].filter((id) => waiting.get(id)?.size === 0);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    waiting.delete(id);
    for (const follower of followers.get(id) ?? []) {
      const before = waiting.get(follower);
      before?.delete(id);
      if (before?.size === 0) free.push(follower);
    }
  }
  return waiting;
}

/** Each of the stuck waits for another of the stuck: whoever follows them comes to a circle. */
function circlesIn(stuck: Waiting): string[][] {
  const circles: string[][] = [];
  const seen = new Set<string>();
  for (const start of stuck.keys()) {
    const way = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      way.add(at);
      [at] = stuck.get(at) ?? [];
    }
    const steps = [...way];
    if (at !== undefined && way.has(at)) circles.push(steps.slice(steps.indexOf(at)));
  }
  return circles;
}
