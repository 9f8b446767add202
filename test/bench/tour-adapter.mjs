// The adapter by which the tour bench drives Alongside: a test build, driven through the world of its content scripts.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
// Who runs several of the bench's scripts at once has made it before: it can't be made twice at a time.
if (!process.env['ALONGSIDE_TOUR_MADE']) {
  const made = spawnSync('node', ['scripts/with-node.mjs', 'test/bench/overlay/build-tour.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`The test build failed.\n${made.stdout}${made.stderr}`);
}

const type = 'alongside-tour';
const step = { id: 'first', target: '', title: 'Not shown', text: 'Not shown.' };

// Waiting by selector would leave the driver's own script in the page, twice as large as all of ours.
const untilArmed = () =>
  new Promise((resolve) => {
    const look = () => (document.documentElement.dataset.tour === 'armed' ? resolve() : setTimeout(look, 20));
    look();
  });

export default {
  id: 'alongside',
  name: 'Alongside',
  extension: join(root, '.demo/tour-extension'),
  popover: '.alongside-overlay >>> [role=dialog]',
  trigger: { kind: 'customevent', type },
  // The desk stays open behind the page; the tool is known before the page comes, and nothing is offered.
  async setup(context) {
    const [worker] = context.serviceWorkers().length
      ? context.serviceWorkers()
      : [await context.waitForEvent('serviceworker')];
    const desk = await context.newPage();
    await desk.goto(`${/^[\w-]+:\/\/[^/]+/.exec(worker.url())[0]}/tour-desk.html`);
    await desk.evaluate((first) => install([first], [{ id: 'none' }]), step);
    await desk.waitForFunction(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0);
    await desk.evaluate(() => chrome.runtime.sendMessage({ type: 'staff.quiet', quiet: 'asked' }));
    await context.pages()[0].bringToFront();
  },
  async ready(page) {
    await page.waitForTimeout(300);
  },
  async arm(page, steps) {
    await page.evaluate(
      ([event, detail]) => document.dispatchEvent(new CustomEvent(event, { detail })),
      [type, JSON.stringify({ cmd: 'arm', steps })],
    );
    await page.evaluate(untilArmed);
  },
};
