import { createBeat } from './beat.ts';
import { followDocuments } from './documents.ts';
import type { Side } from './side.ts';

/** So many changed nodes are told apart; where there are more, everything may have changed. */
const most = 100;
/** Between two tellings of a page that changes all the time, in milliseconds. */
const gaps = { active: 100, idle: 400 };
const observed = { childList: true, subtree: true, characterData: true, attributes: true };

/** The nodes of a page that changed, gathered over a frame or longer. */
export interface ChangedNodes {
  /** Those since it was last asked; `all` where there were too many. */
  take(): ReadonlySet<Node> | 'all';
  /** Hears of changes in an open shadow root too. */
  watch(root: ShadowRoot): void;
}

/** Gathers changes in all documents of a page, with one observer, and tells that there are some. Ours do not count. */
export function gatherChanges(
  top: Document,
  side: Pick<Side, 'host' | 'isActive'>,
  onChange: () => void,
  signal: AbortSignal,
): ChangedNodes {
  let nodes = new Set<Node>();
  let isMany = false;
  const beat = createBeat(() => gaps[side.isActive() ? 'active' : 'idle'], onChange, signal);
  const gather = (records: readonly MutationRecord[]) => {
    for (const { target } of records) if (target !== side.host) nodes.add(target);
    isMany ||= nodes.size > most;
    if (isMany) nodes.clear();
    if (isMany || nodes.size > 0) beat();
  };
  const observer = new MutationObserver(gather);
  signal.addEventListener('abort', () => observer.disconnect());
  const enter = (document: Document) => {
    observer.observe(document, observed);
    isMany = true;
    beat();
  };
  followDocuments(top, enter, signal);
  return {
    take() {
      gather(observer.takeRecords());
      if (!isMany && nodes.size === 0) return nodes;
      const taken = isMany ? 'all' : nodes;
      nodes = new Set();
      isMany = false;
      return taken;
    },
    watch: (root) => observer.observe(root, observed),
  };
}
