/** Asks for a beat: many askings become one. */
export type Beat = () => void;

/**
 * Runs something soon after it is asked for: with the next frame, or 100 ms later where frames have stopped (a hidden
 * tab), and never more often than once every `gap()` milliseconds.
 */
export function createBeat(gap: () => number, run: () => void, signal: AbortSignal): Beat {
  let last = -Infinity;
  let isWaiting = false;
  const beat = () => {
    if (!isWaiting) return;
    isWaiting = false;
    last = performance.now();
    if (!signal.aborted) run();
  };
  const atFrame = () => {
    if (signal.aborted) return;
    requestAnimationFrame(beat);
    setTimeout(beat, 100);
  };
  return () => {
    if (isWaiting || signal.aborted) return;
    isWaiting = true;
    const wait = last + gap() - performance.now();
    if (wait > 0) setTimeout(atFrame, wait);
    else atFrame();
  };
}
