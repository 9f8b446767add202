import { createBeat } from './beat.ts';
import { followDocuments } from './documents.ts';
import type { Side } from './side.ts';

/** Between two tellings of a page that changes all the time, in milliseconds. */
const gaps = { active: 100, idle: 400 };
const observed = { childList: true, subtree: true, characterData: true, attributes: true };

/** Whether a page changes. */
export interface Changes {
  /** Whether anything may have changed since this was last asked. */
  take(): boolean;
  /** Hears of changes in an open shadow root too. */
  watch(root: ShadowRoot): void;
}

/** What hears of a change. */
export interface Hearer {
  /** Whether it is to be told soon, or asks by itself. */
  isWaiting(): boolean;
  onChange(): void;
}

/**
 * Hears of changes in all documents of a page. From the first of them until it is asked nothing is observed: a page that
 * changes all the time costs no more than one that does not. Who waits is told within a beat. Ours do not count.
 */
export function hearChanges(
  top: Document,
  side: Pick<Side, 'host' | 'isActive'>,
  { isWaiting, onChange }: Hearer,
  signal: AbortSignal,
): Changes {
  const parts = new Set<Node>();
  let isChanged = false;
  const beat = createBeat(() => gaps[side.isActive() ? 'active' : 'idle'], onChange, signal);
  const startle = () => {
    isChanged = true;
    observer.disconnect();
    if (isWaiting()) beat();
  };
  const hear = (records: readonly MutationRecord[]) => {
    if (records.some(({ target }) => target !== side.host)) startle();
  };
  const observer = new MutationObserver(hear);
  const watch = (part: Node) => {
    parts.add(part);
    if (!isChanged) observer.observe(part, observed);
  };
  const enter = (document: Document, until: AbortSignal) => {
    watch(document);
    until.addEventListener('abort', () => parts.delete(document));
    startle();
  };
  followDocuments(top, enter, signal);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    take() {
      hear(observer.takeRecords());
      const taken = isChanged;
      isChanged = false;
      if (taken && !signal.aborted) for (const part of parts) observer.observe(part, observed);
      return taken;
    },
    watch,
  };
}
