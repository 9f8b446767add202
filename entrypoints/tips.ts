import { createTipDots } from '../components/overlay/tip-dots.ts';
import tipsCss from '../components/overlay/tips.css?inline';
import tokensCss from '../components/ui/tokens.css?inline';
import { sideOf } from '../lib/page/side.ts';
import { createTipLink } from '../lib/page/tip-link.ts';
import { watchTips } from '../lib/page/watch-tips.ts';

// Brought where a plan has tips: draws a dot at each target that is there. Written out as the watcher is.
export default {
  main() {
    const side = sideOf(globalThis);
    if (!side || side.signal.aborted || side.tips) return;
    const link = createTipLink();
    side.tips = link;
    watchTips(document, side, createTipDots({ side, link, css: tokensCss + tipsCss, mode: __SHADOW_MODE__ }));
  },
};
