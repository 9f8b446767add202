import type { DescribedTarget } from '../../../lib/pack/described.ts';
import { createSide } from '../../../lib/page/create-side.ts';
import { describe } from '../../../lib/page/describe.ts';
import { startLocating } from '../../../lib/page/locator.ts';

/** As often as a step that waits for an element asks for it, in milliseconds. */
const asking = 500;

/** Watches so many captured targets of this page: asks for each as a step does, and whenever the locator has news. */
export function watchTargets(count: number): number {
  const elements = [...document.querySelectorAll('a[href],button,input')].slice(0, count);
  const targets: DescribedTarget[] = elements.flatMap((element) => {
    const described = describe(element);
    return described ? [{ described }] : [];
  });
  const link = { send: async () => null, isAlive: () => true, onPush: () => undefined };
  const { side } = createSide(document, link, new AbortController(), () => undefined);
  const look = () => targets.filter((target) => side.locate?.(target)?.length === 1).length;
  side.lookAgain = look;
  startLocating(document, side, () => undefined);
  setInterval(look, asking);
  return look();
}

/** Changes the page so many times a second, for so many milliseconds. */
export function change(perSecond: number, ms: number): Promise<void> {
  const place = document.body.appendChild(document.createElement('p'));
  const start = performance.now();
  let made = 0;
  return new Promise((resolve) => {
    const frame = () => {
      const passed = performance.now() - start;
      for (; made < (passed / 1000) * perSecond; made++) {
        if (made % 2) place.textContent = `Change ${made}`;
        else place.setAttribute('data-change', String(made));
      }
      if (passed < ms) requestAnimationFrame(frame);
      else resolve(place.remove());
    };
    requestAnimationFrame(frame);
  });
}
