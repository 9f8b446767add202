import type { Core } from '../keep.ts';
import { DiskFull } from '../store/sql.ts';
import { countStatements } from '../store/statements.ts';
import { checkBrowsersKey } from './check-key.ts';
import type { Lrs } from './lrs.ts';
import { Halt, type Problem } from './problem.ts';
import { readLrs } from './read-lrs.ts';
import { sendToLrs } from './send-lrs.ts';

/** What a record does with its LRS, again and again. */
export interface Exchange {
  /** Reads what is new and sends what waits, as far as it comes; answers after how many milliseconds to do it again. */
  turn(): Promise<number>;
  /** Waits for the turn that is under way; none follows. */
  close(): Promise<void>;
}

const SOON_MS = 10_000;
const QUIET_MS = 30_000;
const LONGEST_MS = 5 * 60_000;
const CHECK_MS = 60 * 60_000;

/** Makes the exchange of an open record with its LRS. One turn runs at a time. */
export function createExchange(core: Core, lrs: Lrs): Exchange {
  let [running, isClosed] = [Promise.resolve(0), false];
  let [failures, quiet] = [0, SOON_MS];
  let checked: { at: number; problem: Problem | null } | null = null;
  const checkKey = async () => {
    const now = core.clock().getTime();
    if (!lrs.asBrowser || (checked && now - checked.at < CHECK_MS)) return;
    checked = { at: now, problem: await checkBrowsersKey(lrs.asBrowser) };
  };
  const goOn = async () => {
    const before = await core.database.read(countStatements);
    lrs.isBehind = await readLrs(core, lrs);
    lrs.readAt = core.clock().toISOString();
    await sendToLrs(core, lrs);
    await checkKey();
    lrs.problem = checked?.problem ?? null;
    failures = 0;
    const hasNews = (await core.database.read(countStatements)) > before;
    quiet = hasNews ? SOON_MS : Math.min(quiet * 2, QUIET_MS);
    return lrs.isBehind ? 0 : quiet;
  };
  const halt = (error: unknown) => {
    const stop = error instanceof DiskFull ? new Halt({ say: 'problem.disk', status: null }) : error;
    if (!(stop instanceof Halt)) throw error;
    lrs.problem = stop.problem;
    failures += 1;
    return stop.afterMs ?? Math.min(LONGEST_MS, SOON_MS * 2 ** (failures - 1)) * (0.5 + Math.random() / 2);
  };
  return {
    turn: () => {
      running = running.catch(() => 0).then(() => (isClosed ? LONGEST_MS : goOn().catch(halt)));
      return running;
    },
    close: async () => {
      isClosed = true;
      lrs.leave();
      await running.catch(() => 0);
    },
  };
}
