import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../demo/server.ts';
import { findBrowser } from '../../scripts/find-browser.ts';
import { type Edition, editions } from './editions.ts';
import { shopTasks } from './shop-tasks.ts';
import { tillTasks } from './till-tasks.ts';

// The till and the shop admin are pages that scripts draw: only a browser shows what they are.
const found = findBrowser('chromium');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let demo: Demo;
let browser: Browser;
const seen = { till: [new Set<string>(), new Set<string>()], shop: [new Set<string>(), new Set<string>()] };

beforeAll(async () => {
  demo = await startDemo({ port: 0 });
  if (!found) return;
  const rights = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...rights, '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
  browser = await chromium.launch({ executablePath: found.path, args });
}, 30_000);
afterAll(async () => {
  await browser?.close();
  await demo.close();
});

/** A visit in one edition: it is asked for once, and the tab keeps it. */
async function visit(tool: 'till' | 'shop', { query }: Edition): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${demo[tool]}/?${query}`);
  await page.goto(`${demo[tool]}/`);
  return page;
}

/** Does a task, then looks at the page it leaves: its names, and in the newest face whether everybody can use it. */
async function perform(page: Page, tool: 'till' | 'shop', { release, german }: Edition, task: () => Promise<void>) {
  await task();
  for (const name of await page.evaluate(namesIn)) seen[tool][release - 1]?.add(name);
  if (release === 1 || !german) return;
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: axe });
  expect(await page.evaluate(violations)).toEqual([]);
}

/** The ids, classes, field names and data attributes of a page, its frames and its shadow roots. */
function namesIn(): string[] {
  const namesOf = (root: ParentNode): string[] =>
    [...root.querySelectorAll('*')].flatMap((node) => [
      ...node.classList,
      ...[...node.attributes].flatMap(({ name, value }) => {
        if (name === 'id' || name === 'name') return value;
        return name.startsWith('data-') ? name : [];
      }),
      ...(node.shadowRoot ? namesOf(node.shadowRoot) : []),
      ...(node instanceof HTMLIFrameElement && node.contentDocument ? namesOf(node.contentDocument.body) : []),
    ]);
  return namesOf(document.body);
}

async function violations(): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
  const found = (await axe.run({ exclude: ['iframe'] })).violations;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe.runIf(found)('in a browser', { concurrent: true, timeout: 60_000 }, () => {
  it.each(editions)('the till sells, gives money back and closes the day: $name', async (edition) => {
    const page = await visit('till', edition);
    const { sale, refund, cashUp } = tillTasks(page, edition);
    for (const task of [sale, refund, cashUp]) await perform(page, 'till', edition, task);
    await page.context().close();
  });

  it.each(editions)(
    'the shop admin changes a price, makes a discount, refunds, buys a label: $name',
    async (edition) => {
      const page = await visit('shop', edition);
      const { price, discount, refund, label } = shopTasks(page, edition);
      for (const task of [price, discount, refund, label]) await perform(page, 'shop', edition, task);
      await page.context().close();
    },
  );
});

describe.runIf(found)('in a browser, both releases together', () => {
  it.each(['till', 'shop'] as const)('share no id, class, name or data attribute in the %s', (tool) => {
    const [first = new Set(), second = new Set()] = seen[tool];
    expect(first.size).toBeGreaterThan(30);
    expect([...second].filter((name) => first.has(name))).toEqual([]);
  });
});
