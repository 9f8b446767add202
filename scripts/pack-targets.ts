import { existsSync, globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { readPack } from '../lib/pack/read.ts';
import type { Judged } from '../lib/page/judge-target.ts';
import type { Target } from '../lib/target/target.ts';
import { obtainBrowser } from './find-browser.ts';
import { readPackFolder } from './pack-folder.ts';
import { pageScript } from './page-script.ts';
import { root } from './project.ts';

type Verdict = Judged['verdict'];

/** A target, the page on which it is found best, and what became of it on each. */
interface Row extends Judged {
  tool: string;
  target: string;
  page: string | null;
  pages: Record<string, Verdict>;
}

/**
 * Runs `targets DIR --pages SAVED [--json]`: the exit code says whether every target is found somewhere; null where
 * something was not said.
 */
export async function runTargets(args: string[]): Promise<number | null> {
  const options = { pages: { type: 'string' }, json: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: false });
  const [, place] = positionals;
  const { pages: saved } = values;
  if (!place || typeof saved !== 'string') return null;
  const missing = [place, saved].find((each) => !existsSync(each));
  if (missing) return fail(`${missing} does not exist.`);
  const { pack } = readPack(readPackFolder(place));
  if (!pack) return fail(`${place} has faults: npm run pack -- check ${place}`);
  const files = globSync('**/*.{html,htm,mhtml}', { cwd: saved }).sort();
  if (files.length === 0) return fail(`There is no saved page in ${saved}.`);
  const targets = (pack.source.contributes.tools ?? []).flatMap((tool) =>
    Object.entries(tool.targets ?? {}).map(([target, evidence]) => ({ tool: tool.id, target, evidence })),
  );
  const judged = await judgeOnPages(
    targets.map(({ evidence }) => evidence),
    files.map((file) => pathToFileURL(resolve(saved, file)).href),
  );
  if (!judged) return 1;
  const rows = targets.map(({ tool, target }, i) => ({
    tool,
    target,
    ...bestOf(
      files,
      judged.map((page) => page[i]),
    ),
  }));
  if (values.json === true) console.log(JSON.stringify(rows, null, 2));
  else for (const row of rows) console.log(lineOf(row));
  return rows.every(({ verdict }) => verdict === 'found' || verdict === 'weaker') ? 0 : 1;
}

function fail(text: string): number {
  console.error(text);
  return 1;
}

const gone: Judged = { verdict: 'gone', score: 0, differ: [] };
const order: readonly Verdict[] = ['found', 'weaker', 'ambiguous', 'gone'];

function bestOf(files: readonly string[], judged: readonly (Judged | undefined)[]): Omit<Row, 'tool' | 'target'> {
  const all = files.map((page, i) => ({ page, ...(judged[i] ?? gone) }));
  const [best = { page: null, ...gone }] = all.toSorted(
    (a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || b.score - a.score,
  );
  const pages = Object.fromEntries(all.map(({ page, verdict }) => [page, verdict]));
  return { ...best, page: best.verdict === 'gone' ? null : best.page, pages };
}

const said: Record<Verdict, string> = {
  found: 'found',
  weaker: 'found by weaker evidence',
  ambiguous: 'ambiguous',
  gone: 'gone',
};

function lineOf({ tool, target, verdict, page, score, differ }: Row): string {
  const where = page === null ? '' : ` in ${page}, ${score.toFixed(2)}`;
  const what = verdict === 'weaker' ? ` (other: ${differ.join(', ')})` : '';
  return `${tool}/${target}: ${said[verdict]}${where}${what}`;
}

/** By page and target; null after a line on what is missing. Layout is needed, so a browser shows each page. */
async function judgeOnPages(targets: Target[], addresses: string[]): Promise<Judged[][] | null> {
  const found = obtainBrowser('chromium');
  if (!found) return null;
  // The extension's own finding.
  const script = await pageScript(join(root, 'lib/page/judge-target.ts'), 'judge');
  const args = [
    '--disable-gpu',
    '--disable-background-networking',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const browser = await chromium.launch({ executablePath: found.path, args });
  try {
    const judged: Judged[][] = [];
    for (const address of addresses) judged.push(await judgePage(browser, address, script, targets));
    return judged;
  } finally {
    await browser.close();
  }
}

/** A saved page runs none of its scripts and reaches no network: what was saved is what is looked at. */
async function judgePage(browser: Browser, address: string, script: string, targets: Target[]): Promise<Judged[]> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(script);
    return await page.evaluate((all) => {
      const { judgeTarget } = (globalThis as unknown as { judge: typeof import('../lib/page/judge-target.ts') }).judge;
      return all.map((target) => judgeTarget(target, document));
    }, targets);
  } finally {
    await context.close();
  }
}
