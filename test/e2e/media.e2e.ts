import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createOverlay } from './driver/overlay.ts';
import { tell } from './driver/own.ts';
import { type Stage, setStage } from './driver/stage.ts';

const patience = { timeout: 15_000 };
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
/** Two frames of two pixels, over and over. */
const blinking =
  'R0lGODlhAgABAPAAAAAAAP///yH/C05FVFNDQVBFMi4wAwEAAAAh+QQACgAAACwAAAAAAgABAAACAgQKACH5BAAKAAAALAAAAAACAAEAAAICTAoAOw==';

let site: Server;
let origin: string;
let stage: Stage;

beforeAll(async () => {
  // A page that lets nothing be loaded into it.
  site = createServer((_, response) => {
    response.setHeader('Content-Security-Policy', "default-src 'none'; require-trusted-types-for 'script'");
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><html lang="en"><title>Strict tool</title><h1>Strict tool</h1></html>');
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  stage = await setStage({ tools: { 'acme.strict/strict': [`${origin}/*`] } });
  const own = await stage.browser.context.newPage();
  await own.goto(stage.ours('studio'));
  await vi.waitUntil(async () => ((await tell(own, { type: 'studio.installed' })) as object[]).length > 0, patience);
  await install(own, await recordFilm(own));
});

afterAll(async () => {
  site?.close();
  await stage?.close();
});

/** A second of a drawing that moves, as base64. */
function recordFilm(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.start();
    for (let frame = 0; frame < 25; frame++) {
      pen?.fillRect(frame * 4, frame * 2, 40, 40);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    recorder.stop();
    await new Promise((resolve) => {
      recorder.onstop = resolve;
    });
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
}

async function install(own: Page, film: string): Promise<void> {
  const steps = [
    { id: 'look', text: 'Look at it.\n\n![A dot](media/dot.png)' },
    { id: 'blink', text: 'See it blink.', media: { type: 'image', src: 'media/blink.gif', alt: 'A blinking dot' } },
    { id: 'watch', media: { type: 'video', src: 'film.webm', alt: 'A moving square', captions: 'film.vtt' } },
  ];
  const pack = {
    name: 'strict',
    publisher: 'acme',
    version: '1.0.0',
    engines: { alongside: '^1.0.0' },
    displayName: 'Strict',
    contributes: {
      tools: [
        {
          id: 'strict',
          name: 'Strict tool',
          kind: 'other',
          signature: [{ title: 'Strict tool' }],
          screens: [{ id: 'home', name: 'Home', title: 'Strict tool' }],
          targets: { end: { role: 'heading', name: 'The end' } },
        },
      ],
      lessons: [{ id: 'show', title: 'See the show', tool: 'strict', minutes: 1, steps, effect: ['onTarget:end'] }],
    },
  };
  const captions = Buffer.from('WEBVTT\n\n00:00.000 --> 00:10.000\nA square moves.\n').toString('base64');
  const files = [
    { path: 'pack.json', text: JSON.stringify(pack) },
    { path: 'media/dot.png', text: `data:image/png;base64,${pixel}` },
    { path: 'media/blink.gif', text: `data:image/gif;base64,${blinking}` },
    { path: 'film.webm', text: `data:video/webm;base64,${film}` },
    { path: 'film.vtt', text: `data:text/vtt;base64,${captions}` },
  ];
  expect(await tell(own, { type: 'studio.check', files })).toMatchObject({ faults: [] });
  await tell(own, { type: 'studio.install', files });
}

test('a lesson shows its pictures on the strictest page, and its video in a window where the page lets none play', async () => {
  const page = await stage.browser.context.newPage();
  await page.goto(origin);
  const overlay = createOverlay(page);
  const card = await overlay.showMe();
  const dot = card.getByRole('img', { name: 'A dot' });
  await expect.poll(() => dot.evaluate((image: HTMLImageElement) => image.naturalWidth), patience).toBe(1);

  await overlay.next();
  const blink = card.getByRole('img', { name: 'A blinking dot' });
  await expect.poll(() => blink.evaluate((image: HTMLImageElement) => image.naturalWidth), patience).toBe(2);
  await card.getByRole('button', { name: 'Pause' }).click();
  await expect
    .poll(() => blink.evaluate((still) => `${still.localName} ${(still as HTMLCanvasElement).width}`))
    .toBe('canvas 2');
  await card.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => blink.evaluate(({ localName }) => localName)).toBe('img');

  await overlay.next();
  await card.getByText('This page lets no video play in it.').waitFor(patience);
  const opened = stage.browser.context.waitForEvent('page');
  await card.getByRole('button', { name: 'Watch in a window' }).click();
  const video = (await opened).locator('video');
  const isReady = (each: HTMLVideoElement) => each.readyState >= 2 && each.textTracks[0]?.cues?.length === 1;
  await expect.poll(() => video.evaluate(isReady), patience).toBe(true);
  await video.evaluate((each: HTMLVideoElement) => each.play());
  await expect.poll(() => video.evaluate((each: HTMLVideoElement) => each.currentTime > 0), patience).toBe(true);
});
