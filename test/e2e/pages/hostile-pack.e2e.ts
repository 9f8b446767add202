import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readPack } from '../../../lib/pack/read.ts';
import { picture } from '../../../scripts/our-pages.ts';
import { hostileTexts, spy } from '../../pack/hostile-texts.ts';
import { createOverlay } from '../driver/overlay.ts';
import { tell } from '../driver/own.ts';
import { type Impostor, type Pages, servePages, standIn } from '../driver/pages.ts';
import { type Stage, setStage } from '../driver/stage.ts';

const patience = { timeout: 15_000 };
const spyPort = 8790;
let stage: Stage;
let pages: Pages;
let listener: Impostor;
let own: Page;

/** The texts, asking for a host that is here to be asked. */
const texts = hostileTexts.map((text) => text.replaceAll(spy, `127.0.0.1:${spyPort}`));
/** As many as a card says: its text, what its picture shows, a question, an answer. */
const cards = inParts(texts, 4);
const lessons = inParts(cards, 10);

function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, nth) => all.slice(nth * size, (nth + 1) * size));
}

beforeAll(async () => {
  pages = await servePages();
  listener = await standIn(spyPort, { status: 200, type: 'text/javascript', body: 'hit()' });
  stage = await setStage({ tools: { 'acme.bare/bare': [`${pages.origin}/*`] } });
  own = await stage.browser.context.newPage();
  await own.goto(stage.ours('studio'));
  await vi.waitUntil(async () => ((await tell(own, { type: 'studio.installed' })) as object[]).length > 0, patience);
});

afterAll(() => Promise.all([stage?.close(), pages?.close(), listener?.close()]));

/** A pack whose lessons say these texts. */
function hostilePack(): string {
  const stepSaying = ([text, alt, question, answer]: string[], nth: number) => ({
    ...{ id: `s${nth}`, text, media: { type: 'image', src: 'media/none.png', alt } },
    check: { question, choices: [{ text: answer, correct: true }, { text: 'No' }] },
  });
  return JSON.stringify({
    ...{ name: 'bare', publisher: 'acme', version: '1.0.0', engines: { alongside: '^1.0.0' } },
    displayName: texts[0],
    contributes: {
      tools: [
        {
          ...{ id: 'bare', name: texts[11], kind: 'other', signature: [{ title: 'Bare tool' }] },
          screens: [{ id: 'home', name: texts[12], title: 'Bare tool' }],
          targets: { end: { role: 'heading', name: 'The end' } },
        },
      ],
      lessons: lessons.map((said, nth) => ({
        ...{ id: `l${nth}`, title: said[0]?.[0], summary: said[0]?.[1], tool: 'bare', minutes: 1 },
        ...{ steps: said.map(stepSaying), effect: ['onTarget:end'] },
      })),
    },
  });
}

/** How often what must never run has run, in the page's own world. */
const hits = (page: Page) => page.evaluate(() => (globalThis as unknown as { hits: number }).hits);

/** What of the card lies outside of the window, or of its text outside of the card. */
function stretched(card: Locator): Promise<string[]> {
  return card.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const body = element.querySelector('.ao-body');
    const isOut = left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
    const isWide = body !== null && body.scrollWidth > body.clientWidth;
    return [...(isOut ? ['card'] : []), ...(isWide ? ['text'] : [])];
  });
}

test('two hundred texts written to do harm are shown, none runs, none asks for anything, none breaks the card', async () => {
  const files = [{ path: 'pack.json', text: hostilePack() }];
  expect(readPack(files).faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  await tell(own, { type: 'studio.install', files });
  const page = await stage.browser.context.newPage();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const counter = { hits: 0, hit: () => counter.hits++ };
    Object.assign(globalThis, { hit: counter.hit });
    Object.defineProperty(globalThis, 'hits', { get: () => counter.hits });
  });
  await page.goto(pages.at('bare'));
  const overlay = createOverlay(page);
  await overlay.offer();
  const broken: string[] = [];
  for (const [nth, said] of lessons.entries()) {
    await tell(own, { type: 'staff.start', lesson: `acme.bare/l${nth}` });
    for (const at of said.keys()) {
      const card = await overlay.card();
      await card.getByRole('img', { name: `Step ${at + 1} of ${said.length}` }).waitFor(patience);
      broken.push(...(await stretched(card)).map((part) => `${part} of ${said[at]}`));
      if (said[at]?.some((text) => text.startsWith('WWW'))) await picture(page, 'states/long-word');
      if (at === said.length - 1) continue;
      await card.getByRole('radio').first().check(patience);
      await card.getByRole('button', { name: 'Answer' }).click(patience);
    }
    await picture(page, `states/hostile-${nth}`);
    await overlay.close();
  }
  expect(broken).toEqual([]);
  expect({ hits: await hits(page), dialogs, asked: listener.asked() }).toEqual({ hits: 0, dialogs: [], asked: 0 });

  // The trap would have sprung.
  await page.evaluate((port) => {
    document.body.innerHTML = `<img src=x onerror=hit()><img src="http://127.0.0.1:${port}/a.png">`;
  }, spyPort);
  await expect.poll(() => hits(page)).toBe(1);
  await expect.poll(() => listener.asked()).toBe(1);
});
