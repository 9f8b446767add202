import { cloneKey } from './clone.ts';
import type { FocusKeeper } from './focus-keeper.ts';

/** Keys of a scanner follow each other faster than any hand; a burst has at least this many, its Enter included. */
const GAP_MS = 35;
const LEAST_KEYS = 4;

/**
 * Tells a scanner's burst from a person's keys while a control of ours has the focus. The keys are held until the burst
 * shows itself by its Enter; then the page gets them all, and the focus. Slower keys are dropped: typed into our card,
 * they are no business of the tool's.
 */
export function createScan(focus: Pick<FocusKeeper, 'lastOfPage' | 'handBack'>): {
  /** True where the key ended a burst: the page has it, nothing of ours may act on it. */
  take(event: KeyboardEvent): boolean;
} {
  let held: KeyboardEvent[] = [];
  return {
    take(event) {
      const isEnter = event.key === 'Enter';
      if (!isEnter && !isPrintable(event)) return false;
      const last = held.at(-1);
      if (last && event.timeStamp - last.timeStamp >= GAP_MS) held = [];
      if (!isEnter) {
        held.push(event);
        return false;
      }
      const burst = [...held, event];
      held = [];
      if (burst.length < LEAST_KEYS) return false;
      event.preventDefault();
      giveToPage(burst, focus);
      return true;
    },
  };
}

function isPrintable(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
}

function giveToPage(burst: KeyboardEvent[], focus: Pick<FocusKeeper, 'lastOfPage' | 'handBack'>): void {
  const target = focus.lastOfPage() ?? document.body;
  focus.handBack();
  for (const event of burst) {
    const free = target.dispatchEvent(cloneKey(event, 'keydown')) && target.dispatchEvent(cloneKey(event, 'keypress'));
    // Keys that are not the browser's own write nothing: into a field of the page the characters are put like this.
    if (free && event.key.length === 1 && target.matches('input, textarea')) {
      document.execCommand('insertText', false, event.key);
    }
    target.dispatchEvent(cloneKey(event, 'keyup'));
  }
}
