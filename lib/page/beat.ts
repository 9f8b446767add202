/** Asks for a beat: many askings become one. */
export type Beat = () => void;

/** The gap may become shorter during a wait: it is asked for again after this many milliseconds. */
const slice = 100;

/**
 * Runs something soon after it is asked for: with the next frame, or 50 ms later where frames have stopped (a hidden
 * tab), and never more often than once every `gap()` milliseconds.
 */
export function createBeat(gap: () => number, run: () => void, signal: AbortSignal): Beat {
  let last = -Infinity;
  let isWaiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const beat = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    isWaiting = false;
    last = performance.now();
    if (!signal.aborted) run();
  };
  const atFrame = () => {
    frame = requestAnimationFrame(beat);
    timer = setTimeout(beat, 50);
  };
  const wait = () => {
    if (signal.aborted) return;
    const left = last + gap() - performance.now();
    if (left > 0) timer = setTimeout(wait, Math.min(left, slice));
    else atFrame();
  };
  return () => {
    if (isWaiting || signal.aborted) return;
    isWaiting = true;
    wait();
  };
}
