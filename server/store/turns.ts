/** A task waiting for its turn. */
interface Task {
  writes: boolean;
  work: () => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/** What surrounds writes: several that wait at once share one commit, each able to fail alone. */
export interface Commit {
  begin(): void;
  /** Where a write begins, so that it alone can be taken back. */
  mark(): void;
  keep(): void;
  /** Throws the error that was the reason where that ended the whole. */
  takeBack(reason: unknown): void;
  commit(): void;
  /** After a commit that failed. */
  abandon(): void;
}

const MOST = 32;

/** Lets tasks in one after the other, in the order they came; what was written is answered after its commit. */
export function createTurns(commit: Commit) {
  const waiting: Task[] = [];
  let busy = false;

  async function serve(): Promise<void> {
    busy = true;
    // One turn of the loop lets requests that arrive together share a commit.
    await new Promise((resolve) => setImmediate(resolve));
    for (let first = waiting[0]; first; first = waiting[0]) {
      if (first.writes) await writeTogether(takeWrites(waiting), commit);
      else await settle(waiting.shift() ?? first);
    }
    busy = false;
  }

  return <T>(writes: boolean, work: () => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ writes, work, resolve: resolve as Task['resolve'], reject });
      if (!busy) void serve();
    });
}

function takeWrites(waiting: Task[]): Task[] {
  const end = waiting.findIndex(({ writes }) => !writes);
  return waiting.splice(0, Math.min(MOST, end === -1 ? waiting.length : end));
}

async function settle({ work, resolve, reject }: Task): Promise<void> {
  await work().then(resolve, reject);
}

async function writeTogether(tasks: readonly Task[], commit: Commit): Promise<void> {
  const answers: (() => void)[] = [];
  try {
    commit.begin();
    for (const task of tasks) answers.push(await writeOne(task, commit));
    commit.commit();
  } catch (error) {
    commit.abandon();
    for (const { reject } of tasks) reject(error);
    return;
  }
  for (const answer of answers) answer();
}

async function writeOne({ work, resolve, reject }: Task, commit: Commit): Promise<() => void> {
  commit.mark();
  try {
    const value = await work();
    commit.keep();
    return () => resolve(value);
  } catch (error) {
    commit.takeBack(error);
    return () => reject(error);
  }
}
