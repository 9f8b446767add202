import type { Side } from '../../lib/page/side.ts';
import { createGuard, type Guard } from './guard.ts';
import { createHost } from './host.ts';

/**
 * What our scripts that draw on one page share: two hosts would rise above each other without end, two guards would
 * quarrel over the focus.
 */
export interface Ground {
  root: HTMLElement;
  guard: Guard;
  /** Aborted when everything of ours is gone. */
  signal: AbortSignal;
  /** Adds rules. */
  wear(css: string): void;
  /** Takes part: `end` takes away what was drawn, while the focus can still be handed back. Gives the way out; the last to go takes the ground along. */
  join(end: () => void): () => void;
  /** Takes everything of ours away. */
  leave(): void;
}

interface Holder {
  ground?: Ground | null;
}

/** The ground of a page, laid by whichever script draws first. */
export function groundOf(side: Side, mode: 'open' | 'closed'): Ground {
  const holder: Side & Holder = side;
  holder.ground ??= layGround(side, mode, () => {
    holder.ground = null;
  });
  return holder.ground;
}

function layGround(side: Side, mode: 'open' | 'closed', onGone: () => void): Ground {
  const controller = new AbortController();
  const { signal } = controller;
  const host = createHost({ css: '', mode, signal, giveUp: leave, mayBeOpen: () => side.mayBeOpen });
  const guard = createGuard(host, signal);
  const parts = new Set<() => void>();
  let css = '';
  side.host = host.host;
  side.signal.addEventListener('abort', leave, { signal });

  function leave() {
    if (signal.aborted) return;
    for (const end of parts) end();
    controller.abort();
    side.host = null;
    onGone();
  }
  return {
    root: host.root,
    guard,
    signal,
    wear(more) {
      css += more;
      host.style(css);
    },
    join(end) {
      parts.add(end);
      return () => {
        if (parts.delete(end)) end();
        if (parts.size === 0) leave();
      };
    },
    leave,
  };
}
