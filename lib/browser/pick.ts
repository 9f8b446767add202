import * as z from 'zod/mini';
import { description } from '../pack/schema-description.ts';
import type { OpenPage, Picked, PickHints } from '../plan/pick.ts';
import { browser } from './extension.ts';

const chance = z.object({ isFound: z.boolean(), score: z.number(), margin: z.number() });
const picked = z.object({
  described: description,
  screens: z.array(z.string()),
  sure: z.object({ moved: chance, renamed: chance, reworded: chance, alike: z.number() }),
});

/** The open pages that the extension may read: those of tools. */
export async function pagesToPick(): Promise<OpenPage[]> {
  const tabs = await browser.tabs.query({});
  // Of others the browser tells no address.
  return tabs.flatMap(({ id, url, title }) =>
    id !== undefined && /^https?:/.test(url ?? '')
      ? [{ tab: id, title: title ?? '', host: new URL(url ?? '').host }]
      : [],
  );
}

/** Lets the trainer pick an element in a tab, whichever frame it lies in, and comes back to this one. */
export async function pickIn({ tab }: OpenPage, hints: PickHints): Promise<Picked | null> {
  const all = { tabId: tab, allFrames: true };
  const frames = await browser.scripting.executeScript({ target: all, files: ['/picker.js'] }).catch(() => []);
  const here = await browser.tabs.getCurrent();
  await bringForward(tab);
  const given = await firstOf(frames.map(({ frameId }) => askFrame(tab, frameId, hints)));
  await browser.scripting.executeScript({ target: all, func: endPicking }).catch(() => []);
  if (here?.id !== undefined) await bringForward(here.id);
  const parsed = picked.safeParse(given);
  return parsed.success ? parsed.data : null;
}

async function bringForward(tab: number): Promise<void> {
  const { windowId } = await browser.tabs.update(tab, { active: true });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}

interface Answer {
  picked: unknown;
}

async function askFrame(tab: number, frame: number, hints: PickHints): Promise<Answer | null> {
  const target = { tabId: tab, frameIds: [frame] };
  const [given] = await browser.scripting.executeScript({ target, func: askPicker, args: [hints] }).catch(() => []);
  return (given?.result as Answer | null | undefined) ?? null;
}

/** What the first frame answers in which something can be picked; null when none is left. */
async function firstOf(asked: Promise<Answer | null>[]): Promise<unknown> {
  const first = new Promise<Answer>((resolve) => {
    for (const each of asked) void each.then((answer) => answer && resolve(answer));
  });
  const answer = await Promise.race([first, Promise.all(asked).then(() => null)]);
  return answer?.picked ?? null;
}

/** These run in the page, beside the picker; they can use nothing from here. */
async function askPicker(hints: object): Promise<{ picked: unknown } | null> {
  const { __alongsidePick: picker } = globalThis as { __alongsidePick?: { pick(hints: object): Promise<unknown> } };
  return picker ? { picked: await picker.pick(hints) } : null;
}

function endPicking(): void {
  (globalThis as { __alongsidePick?: { end(): void } }).__alongsidePick?.end();
}
