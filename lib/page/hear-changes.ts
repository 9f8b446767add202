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

/**
 * Hears of changes in all documents of a page, and tells that there are some. Between the first of them and the telling
 * nothing is observed: a page that changes all the time costs a call a beat. Ours do not count.
 */
export function hearChanges(
  top: Document,
  side: Pick<Side, 'host' | 'isActive'>,
  onChange: () => void,
  signal: AbortSignal,
): Changes {
  const parts = new Set<Node>();
  let isDeaf = false;
  let isChanged = false;
  const tell = () => {
    isDeaf = false;
    for (const part of parts) observer.observe(part, observed);
    onChange();
  };
  const beat = createBeat(() => gaps[side.isActive() ? 'active' : 'idle'], tell, signal);
  const hear = (records: readonly MutationRecord[]) => {
    if (records.some(({ target }) => target !== side.host)) startle();
  };
  const startle = () => {
    isDeaf = true;
    isChanged = true;
    observer.disconnect();
    beat();
  };
  const observer = new MutationObserver(hear);
  const watch = (part: Node) => {
    parts.add(part);
    if (!isDeaf) observer.observe(part, observed);
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
      isChanged = isDeaf;
      return taken;
    },
    watch,
  };
}
