import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Found } from '../../lib/page/side.ts';
import type { Target } from '../../lib/target/target.ts';

/** Whether a step's target is in sight. `looking` lasts a moment, so that a page which is still drawing is not blamed. */
export type Sight = { state: 'none' | 'looking' | 'missing'; found: null } | { state: 'found'; found: Found };

const PATIENCE_MS = 1500;
const LOOK_AGAIN_MS = 300;

type Find = (target: Target) => Found | null;

/** Keeps a target in sight: looks for it until it is there, and again when the page takes it away; not while `still`. */
export function useSight(find: Find | null, described: Target | null, still: boolean) {
  const [sight, setSight] = useState<Sight>({ state: 'none', found: null });
  // Every plan brings its own copy of the same target.
  const target = useMemo(() => described, [JSON.stringify(described)]);
  const look = useCallback(() => {
    const found = target && find ? find(target) : null;
    if (!found || !isDrawn(found.element)) return null;
    setSight((now) => (now.found?.element === found.element ? now : { state: 'found', found }));
    return found;
  }, [find, target]);

  useEffect(() => {
    if (still) return;
    if (!target) return setSight({ state: 'none', found: null });
    let seen = look();
    let lostAt = performance.now();
    if (!seen) setSight({ state: 'looking', found: null });
    const timer = setInterval(() => {
      if (seen && isDrawn(seen.element)) return;
      if (seen) lostAt = performance.now();
      seen = look();
      if (seen) return;
      const patient = performance.now() - lostAt < PATIENCE_MS;
      setSight((now) => (now.state === 'missing' ? now : { state: patient ? 'looking' : 'missing', found: null }));
    }, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [look, still]);
  return { sight, look };
}

/** In a document that is still shown, and with a box. */
function isDrawn(element: Element): boolean {
  return element.isConnected && element.ownerDocument.defaultView !== null && element.getClientRects().length > 0;
}
