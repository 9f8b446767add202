import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, figure } from '../page/report.ts';
import { lessonsHere, packOf, toolCount } from './company.ts';
import type { Opened } from './stage.ts';
import { longestTasks } from './tasks.ts';

const rounds = 5;
const packBytes = 2_000_000;

/**
 * Measures the longest task on a page's main thread while a pack of 2 MB is read: in the studio, where it is opened and
 * installed, and on the tool's page, which is open meanwhile.
 */
export async function measureReading({ chromium, tool }: Opened): Promise<Figure[]> {
  // From the disk: a file made in the page would be its work too.
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  const path = join(folder, 'pack.json');
  writeFileSync(path, largePack());
  const studio = await chromium.context.newPage();
  const session = await chromium.context.newCDPSession(studio);
  const longest = { studio: [] as number[], tool: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    await studio.goto(`chrome-extension://${chromium.extensionId}/studio.html`);
    const file = studio.locator('input[type=file][accept]');
    await file.waitFor({ state: 'attached' });
    const [inStudio = 0, inTool = 0] = await longestTasks(session, [studio, tool.page], async () => {
      await file.setInputFiles(path);
      // By class: to look for roles and names would be a long task itself.
      await studio.locator('.al-here .al-primary').click();
      await studio.locator('.al-notice.al-is-info').waitFor();
    });
    longest.studio.push(inStudio);
    longest.tool.push(inTool);
  }
  await studio.close();
  rmSync(folder, { recursive: true });
  return [
    figure('pack.longest-task-ms', longest.studio, 'ms', 50),
    figure('pack.longest-task-ms, the tool’s page', longest.tool, 'ms'),
  ];
}

/** As many lessons as the tool at hand has, with more to say. */
function largePack(): string {
  const written = (repeats: number) => JSON.stringify(packOf(toolCount, lessonsHere, repeats), null, 1);
  let repeats = 1;
  while (written(repeats).length < packBytes) repeats++;
  return written(repeats);
}
