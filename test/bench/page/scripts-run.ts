import type { BrowserContext } from 'playwright-core';
import { settle } from './meter.ts';
import { type Figure, worstFigure } from './report.ts';
import type { Stage } from './stage.ts';
import type { Screen } from './table-page.ts';

const loads = 10;
/** What must run on each screen, so that the other figures are of what they say. */
const expected: Record<Screen, string> = {
  plain: 'detector.js',
  held: 'detector.js watcher.js',
  offered: 'detector.js overlay.js watcher.js',
};

/** Measures how much script of the extension runs on a site that is no tool. */
export async function measureOtherSite({ extended, site }: Stage): Promise<Figure> {
  for (const [screen, names] of Object.entries(expected)) {
    const run = await scriptsRunAt(extended.context, `${site.tool}/${screen}`);
    const found = [...run.keys()].sort().join(' ');
    if (found !== names) throw new Error(`On the screen "${screen}" ran ${found || 'nothing'}, not ${names}.`);
  }
  const samples: number[] = [];
  for (let load = 0; load < loads; load++) {
    const run = await scriptsRunAt(extended.context, `${site.elsewhere}/offered`);
    samples.push([...run.values()].reduce((sum, length) => sum + length, 0));
  }
  return worstFigure('other-site.bytes', samples, 'bytes', 0);
}

/** The extension's scripts that ran in a page, by name, and their lengths. */
async function scriptsRunAt(context: BrowserContext, url: string): Promise<Map<string, number>> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const run = new Map<string, number>();
  session.on('Debugger.scriptParsed', ({ url: address, length }) => {
    const name = /^chrome-extension:\/\/[^/]+\/(.*)$/.exec(address)?.[1];
    if (name) run.set(name, length ?? 0);
  });
  await session.send('Debugger.enable');
  await page.goto(url);
  await settle();
  await page.close();
  return run;
}
