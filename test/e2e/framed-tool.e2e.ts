import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activityIri } from '../../lib/record/vocabulary.ts';
import { sam } from '../../scripts/demo-configuration.ts';
import { readObjects } from '../../scripts/read-record.ts';
import { untilSetUp } from './driver/own.ts';
import { type Stage, setStage } from './driver/stage.ts';

const lesson = 'harbour-street.till/cash-sale';
let stage: Stage;
let portal: Server;

beforeAll(async () => {
  stage = await setStage();
  const html = `<!doctype html><html lang="en"><title>Portal</title><h1>Portal</h1>
    <iframe title="Till" src="${stage.demo.till}" style="width: 1000px; height: 640px"></iframe></html>`;
  portal = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html));
  await new Promise<void>((resolve) => portal.listen(0, 'localhost', resolve));
});

afterAll(async () => {
  portal?.close();
  await stage?.close();
});

test('a tool in a frame of another site is taught in there, and that site has nothing of ours', async () => {
  const own = await stage.browser.context.newPage();
  await own.goto(stage.ours('studio'));
  await untilSetUp(own);
  const page = await stage.browser.context.newPage();
  const { port } = portal.address() as { port: number };
  await page.goto(`http://localhost:${port}/`);
  const till = page.frameLocator('iframe');
  await till.getByRole('region', { name: 'Lesson offer' }).getByRole('button', { name: 'Show me' }).click();
  const card = till.getByRole('dialog', { name: 'Ring up a sale and take cash' });
  await card.waitFor();
  await card.getByRole('button', { name: 'Skip' }).click();
  await card.getByRole('img', { name: /Step 2 of/ }).waitFor();
  expect(await page.locator('alongside-overlay').count()).toBe(0);
  const started = () => readObjects(stage.record, sam.account, 'initialized');
  await expect.poll(started, { timeout: 20_000 }).toContain(activityIri('lesson', lesson));
});
