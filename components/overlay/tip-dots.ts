import type { Side } from '../../lib/page/side.ts';
import type { TipLink } from '../../lib/page/tip-link.ts';
import type { FoundTip } from '../../lib/page/watch-tips.ts';
import { type Ground, groundOf } from './ground.ts';
import { createDot } from './tip-dot.ts';
import { createMotion, type Motion } from './tip-motion.ts';
import { chooseCorners, type Placed, putDots } from './tip-put.ts';

export interface TipDotsOptions {
  side: Side;
  link: TipLink;
  css: string;
  mode: 'open' | 'closed';
}

interface Stage {
  ground: Ground;
  place: HTMLElement;
  motion: Motion;
  leave: () => void;
}

/** Draws a dot at the target of each tip that it is given; of none, nothing of it is on the page. */
export function createTipDots({ side, link, css, mode }: TipDotsOptions): (tips: readonly FoundTip[]) => void {
  const worn = new WeakSet<Ground>();
  let stage: Stage | null = null;
  let drawn = new Map<string, Placed & { name: string }>();

  const ask = async (tip: string) => {
    const answer = await side.ask({ type: 'tip.open', plan: side.plan?.id ?? '', tip });
    if (answer === null) stage?.ground.leave();
  };
  const placed = () => [...drawn.values()];
  const put = () => putDots(placed(), side.host as Element);
  const atRest = () => chooseCorners(placed());

  function setStage(): Stage {
    const ground = groundOf(side, mode);
    const controller = new AbortController();
    const place = document.createElement('div');
    // Before what lies above: cards, the drawer.
    ground.root.prepend(place);
    if (!worn.has(ground)) ground.wear(css);
    worn.add(ground);
    const motion = createMotion({ place: put, atRest, isActive: side.isActive }, controller.signal);
    const leave = ground.join(() => {
      for (const { dot } of drawn.values()) dot.remove();
      controller.abort();
      place.remove();
      drawn = new Map();
      stage = null;
    });
    return { ground, place, motion, leave };
  }

  function dotOf({ tip, name, found }: FoundTip, { ground, place }: Stage): Placed & { name: string } {
    const known = drawn.get(tip);
    if (known?.found.element === found.element && known.name === name) return known;
    const dot = createDot(tip, name, link, { onAsk: () => void ask(tip), onHide: ground.guard.handBack });
    place.append(dot.button);
    return { dot, name, found, corner: null, box: null, isSeen: false };
  }

  link.focusDot = (tip) => drawn.get(tip)?.dot.focus();

  return (tips) => {
    if (tips.length === 0) return stage?.leave();
    const on = stage ?? setStage();
    stage = on;
    on.place.lang = side.plan?.language ?? '';
    const next = new Map(tips.map((each) => [each.tip, dotOf(each, on)]));
    for (const [tip, { dot }] of drawn) if (next.get(tip)?.dot !== dot) dot.remove();
    drawn = next;
    on.motion.follow(placed().map(({ found }) => found));
    return undefined;
  };
}
