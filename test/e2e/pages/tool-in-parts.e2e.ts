import { createServer, type Server } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PackSource } from '../../../lib/pack/schema.ts';
import type { Chromium } from '../../../scripts/launch-chromium.ts';
import { readKept } from '../driver/inside.ts';
import { createOverlay } from '../driver/overlay.ts';
import { startAfresh, tell, untilSetUp } from '../driver/own.ts';
import { type Stage, setStage } from '../driver/stage.ts';

const patience = { timeout: 15_000 };
const title = 'Take a card';
let stage: Stage;
let own: Page;
let desk: Site;
let terminal: Site;

interface Site {
  server: Server;
  url: string;
}

/** Pages by path, on an origin of their own. */
async function serve(pages: (path: string) => string): Promise<Site> {
  const server = createServer(({ url = '/' }, response) =>
    response.setHeader('Content-Type', 'text/html').end(pages(url)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { server, url: `http://127.0.0.1:${port}` };
}

const terminalPage = `<!doctype html><html lang="en"><title>Card terminal</title><h1>Card terminal</h1>
  <button id="paid">Confirm</button>
  <script>paid.onclick = () => parent.postMessage('paid', '*')</script></html>`;

const deskPage = (terminal: string) => `<!doctype html><html lang="en"><title>Desk</title><h1>Desk</h1>
  <button id="charge">Charge card</button> <button id="cancel">Cancel</button><div id="place"></div>
  <script>
    charge.onclick = () => {
      place.innerHTML = '<iframe title="Terminal" src="${terminal}/" style="width: 640px; height: 420px"></iframe>';
    };
    cancel.onclick = () => place.replaceChildren();
    onmessage = ({ data }) => {
      if (data === 'paid') place.innerHTML = '<button id="receipt">Print receipt</button>';
    };
  </script></html>`;

/** One tool at two origins: the second is a screen of it, shown in a frame of the first. */
const pack = (): PackSource => ({
  ...{ name: 'desk', publisher: 'test', version: '1.0.0', displayName: 'Desk', engines: { alongside: '*' } },
  contributes: {
    tools: [
      {
        ...{ id: 'desk', name: 'Desk', kind: 'pos' },
        signature: [{ title: 'Desk' }, { title: 'Card terminal' }],
        screens: [
          { id: 'terminal', name: 'Terminal', title: 'Card terminal' },
          { id: 'sale', name: 'Sale', title: 'Desk' },
        ],
        targets: {
          charge: { role: 'button', name: 'Charge card', screens: ['sale'] },
          confirm: { role: 'button', name: 'Confirm', screens: ['terminal'] },
          receipt: { role: 'button', name: 'Print receipt', screens: ['sale'] },
        },
      },
    ],
    lessons: [
      {
        ...{ id: 'card', tool: 'desk', title, minutes: 1, effect: ['onTarget:receipt'] },
        steps: [
          { id: 'charge', text: 'Press **Charge card**.', target: 'charge', completionEvents: ['onClick:charge'] },
          { id: 'confirm', text: 'Press **Confirm**.', target: 'confirm', completionEvents: ['onClick:confirm'] },
          { id: 'print', text: 'Press **Print receipt**.', target: 'receipt', completionEvents: ['onClick:receipt'] },
        ],
      },
    ],
  },
});

beforeAll(async () => {
  terminal = await serve(() => terminalPage);
  desk = await serve(() => deskPage(terminal.url));
  stage = await setStage({ tools: { 'test.desk/desk': [`${desk.url}/*`, `${terminal.url}/*`] } });
  own = await stage.browser.context.newPage();
  await own.goto(stage.ours('studio'));
  await tell(own, { type: 'studio.install', files: [{ path: 'pack.json', text: JSON.stringify(pack()) }] });
  await untilSetUp(own);
});

afterAll(async () => {
  desk?.server.close();
  terminal?.server.close();
  await stage?.close();
});

beforeEach(async () => {
  for (const page of stage.browser.context.pages()) if (page !== own) await page.close();
  await startAfresh(own);
});

async function begin() {
  const page = await stage.browser.context.newPage();
  await page.goto(desk.url);
  const overlay = createOverlay(page);
  await overlay.begin(title);
  const frame = page.frameLocator('iframe[title=Terminal]');
  const inFrame = frame.locator('alongside-overlay').getByRole('dialog', { name: title });
  const onTop = page.locator('alongside-overlay').getByRole('dialog', { name: title });
  return { page, overlay, frame, inFrame, onTop };
}

const logged = async (worker: Awaited<ReturnType<Chromium['worker']>>) => (await readKept(worker)).log;

test('a lesson goes from a page into a frame of another origin and back, and only one of them shows it', async () => {
  const { page, overlay, frame, inFrame, onTop } = await begin();
  await page.locator('#charge').click();
  await inFrame.getByText('Press Confirm.').waitFor(patience);
  await onTop.waitFor({ ...patience, state: 'detached' });
  await frame.getByRole('button', { name: 'Confirm' }).click();
  await overlay.finished();
  const log = await logged(await stage.browser.worker());
  expect(log).toContain('lesson.completed');
  expect(log).toContain('effect.absent');
});

test('where the frame goes away under its step, the page around it says where the step is', async () => {
  const { page, inFrame, onTop } = await begin();
  await page.locator('#charge').click();
  await inFrame.getByText('Press Confirm.').waitFor(patience);
  await page.locator('#cancel').click();
  await onTop.getByText('Terminal').waitFor(patience);
  await page.locator('#charge').click();
  await inFrame.getByText('Press Confirm.').waitFor(patience);
  await onTop.waitFor({ ...patience, state: 'detached' });
});
