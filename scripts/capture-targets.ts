// Does every lesson's task in the first release of the demo tools, and writes what it captured of their targets into
// pack.targets.json of their packs, as the studio captures an element that a trainer points at.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startDemo } from '../demo/server.ts';
import { capturedFile } from '../lib/pack/captured.ts';
import { readPack } from '../lib/pack/read.ts';
import type { Description } from '../lib/target/description.ts';
import type { Target } from '../lib/target/target.ts';
import { editions } from '../test/demo/editions.ts';
import { type EditionLesson, editionLessons } from '../test/e2e/driver/edition-lessons.ts';
import { paced } from '../test/e2e/driver/paced.ts';
import { obtainBrowser } from './find-browser.ts';
import { readPackFolder } from './pack-folder.ts';
import { pageScript } from './page-script.ts';
import { root } from './project.ts';

const folders = { till: 'till', ledger: 'ledger', shop: 'shop-admin' } as const;
const first = editions[0];

/**
 * The targets of a tool as they are written, without what was captured before. What shows that a task was done stays as
 * it is written: whether it is there must be known at once.
 */
function writtenTargets(folder: string): { tool: string; targets: Record<string, Target> } {
  const files = readPackFolder(join(root, 'public/packs', folder)).filter(({ path }) => path !== capturedFile);
  const { tools: [tool] = [], lessons = [] } = readPack(files).pack?.source.contributes ?? {};
  if (!tool) throw new Error(`${folder} has faults.`);
  const effects = new Set(lessons.flatMap(({ effect }) => effect.map((event) => event.split(':')[1])));
  const targets = Object.entries(tool.targets ?? {}).filter(([id]) => !effects.has(id));
  return { tool: tool.id, targets: Object.fromEntries(targets) };
}

async function captureIn(
  page: Page,
  { task }: EditionLesson,
  script: string,
  targets: Record<string, Target>,
): Promise<Record<string, Description>> {
  const found: Record<string, Description> = {};
  const look = async () => {
    await page.waitForLoadState();
    await page.evaluate(script);
    const open = Object.fromEntries(Object.entries(targets).filter(([id]) => !Object.hasOwn(found, id)));
    Object.assign(
      found,
      await page.evaluate((wanted) => {
        const { captured } = globalThis as unknown as { captured: typeof import('../lib/page/capture-targets.ts') };
        return captured.capture(wanted);
      }, open),
    );
  };
  await task(paced(page, look), first);
  await look();
  return found;
}

async function captureTool(browser: Browser, tool: EditionLesson['tool'], address: string, script: string) {
  const { tool: id, targets } = writtenTargets(folders[tool]);
  const all: Record<string, Description> = {};
  // One after the other, as on one day: the drawer is counted after what was sold.
  const context = await browser.newContext();
  for (const lesson of editionLessons.filter((each) => each.tool === tool)) {
    const page = await context.newPage();
    await page.goto(`${address}/?${first.query}${lesson.from}`);
    const open = Object.fromEntries(Object.entries(targets).filter(([name]) => !Object.hasOwn(all, name)));
    Object.assign(all, await captureIn(page, lesson, script, open));
    await page.close();
  }
  await context.close();
  // A part of the page that says nothing is like many another: its own mark, as it is written, is surer.
  const kept = Object.keys(targets).filter((name) => all[name]?.says);
  const lines = kept.map((name) => `    ${JSON.stringify(name)}: ${JSON.stringify(all[name])}`);
  const file = join(root, 'public/packs', folders[tool], capturedFile);
  writeFileSync(file, `{\n  ${JSON.stringify(id)}: {\n${lines.join(',\n')}\n  }\n}\n`);
  const missing = Object.keys(targets).filter((name) => !Object.hasOwn(all, name));
  console.log(`${file}: ${kept.length} captured${missing.length > 0 ? `, not seen: ${missing.join(', ')}` : ''}`);
}

const chosen = obtainBrowser('chromium');
if (!chosen) process.exit(1);
const args = [
  '--disable-gpu',
  '--disable-background-networking',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
const demo = await startDemo({ port: 0 });
const browser = await chromium.launch({ executablePath: chosen.path, args });
try {
  const script = await pageScript(join(root, 'lib/page/capture-targets.ts'), 'captured');
  for (const tool of ['till', 'ledger', 'shop'] as const) await captureTool(browser, tool, demo[tool], script);
} finally {
  await browser.close();
  await demo.close();
}
