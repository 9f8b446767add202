/** The longest that work goes on before the page has its turn, in milliseconds; a step of it may add as much again. */
const stretch = 6;

/** Does work in short stretches, the page having its turn in between. `spent` is what it took, in milliseconds. */
export async function inTurns<T>(
  work: Generator<void, T>,
  signal: AbortSignal,
): Promise<{ value: T; spent: number } | null> {
  let spent = 0;
  while (!signal.aborted) {
    const begun = performance.now();
    let step = work.next();
    while (!step.done && performance.now() - begun < stretch) step = work.next();
    spent += performance.now() - begun;
    if (step.done) return { value: step.value, spent };
    await nextTurn();
  }
  return null;
}

function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}
