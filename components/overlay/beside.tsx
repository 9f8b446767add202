import { useEffect } from 'preact/hooks';

const LOOK_AGAIN_MS = 500;

/** Nothing, while another page in the tab shows the step: that one may go with its frame, and nobody else would tell. */
export function Beside({ onFrames }: { onFrames: () => void }) {
  useEffect(() => {
    const controller = new AbortController();
    // It may have gone before this was drawn: at the first look, too, it is asked.
    let count = -1;
    const timer = setInterval(() => {
      if (window.length === count) return;
      count = window.length;
      onFrames();
    }, LOOK_AGAIN_MS);
    // A frame that has loaded another page; of another origin, nothing else is heard of it.
    const onLoad = ({ target }: Event) => /^i?frame$/i.test((target as Element).localName ?? '') && onFrames();
    document.addEventListener('load', onLoad, { capture: true, signal: controller.signal });
    return () => {
      clearInterval(timer);
      controller.abort();
    };
  }, []);
  return null;
}
