import { browser } from './extension.ts';

/** Shows a video of a pack in a window of its own, for pages that let none play in them. */
export async function openVideo(video: string, captions: string | null): Promise<void> {
  const asked = new URLSearchParams({ video, ...(captions === null ? {} : { captions }) });
  const url = browser.runtime.getURL(`watch.html#${asked}`);
  await browser.windows.create({ url, type: 'popup', width: 800, height: 520 });
}
