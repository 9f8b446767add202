import { useState } from 'preact/hooks';
import type { Side } from '../../lib/page/side.ts';
import type { TipView } from '../../lib/plan/palette.ts';
import type { Plan } from '../../lib/plan/plan.ts';
import { usePushes } from './side-state.ts';
import { isAwaited } from './tip-tie.ts';

/** The tips that may be shown: whose rule what was typed breaks, that the palette was asked for, and that a dot was. */
export function useTips(side: Side, signal: AbortSignal, plan: Plan | null) {
  const [broken, setBroken] = useState<TipView | null>(null);
  const [called, call] = useState<TipView | null>(null);
  const [dotted, setDotted] = useState<TipView | null>(null);
  usePushes(side, signal, (push) => {
    if (push.type !== 'tip.show') return;
    if (push.by === 'rule') setBroken(push.tip);
    else if (push.tip && isAwaited(push.tip, side.tips)) setDotted(push.tip);
  });
  // What was put away, or belongs to another screen, is in the plan no longer.
  const isHere = side.tips?.asked?.tip === dotted?.id && plan?.tips.some(({ tip }) => tip === dotted?.id);
  return {
    broken,
    called,
    call,
    dotted: isHere ? dotted : null,
    closeBroken: () => setBroken(null),
    closeDotted: () => setDotted(null),
  };
}
