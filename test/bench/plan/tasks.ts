import type { CDPSession, Page } from 'playwright-core';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of the thread's own CPU time. */
  tdur?: number;
}

/**
 * Gives the longest task that each page's main thread ran while some work was done, in milliseconds of its own CPU
 * time: what else the machine does at that moment is not the page's.
 */
export async function longestTasks(
  session: CDPSession,
  pages: readonly Page[],
  work: () => Promise<void>,
): Promise<number[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', { categories: 'toplevel,blink.user_timing', transferMode: 'ReportEvents' });
  for (const [nth, page] of pages.entries()) await page.evaluate((mark) => performance.mark(mark).name, markOf(nth));
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return pages.map((_, nth) => longestOn(threadOf(markOf(nth), events), events));
}

const markOf = (nth: number) => `bench page ${nth}`;

function threadOf(mark: string, events: readonly TraceEvent[]): TraceEvent {
  const marked = events.find(({ name }) => name === mark);
  if (!marked) throw new Error(`The trace has no "${mark}".`);
  return marked;
}

function longestOn({ pid, tid }: TraceEvent, events: readonly TraceEvent[]): number {
  const tasks = events.filter((event) => event.pid === pid && event.tid === tid && /RunTask$/.test(event.name));
  if (tasks.length === 0) throw new Error('The trace has no tasks.');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}
