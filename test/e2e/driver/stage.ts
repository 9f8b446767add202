import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Demo, startDemo } from '../../../demo/server.ts';
import { buildExtension } from '../../../scripts/build.ts';
import { demoConfiguration } from '../../../scripts/demo-configuration.ts';
import { type DemoRecord, startDemoRecord } from '../../../scripts/demo-record.ts';
import { obtainAnyBrowser } from '../../../scripts/find-browser.ts';
import { firstFree } from '../../../scripts/free-port.ts';
import { type Chromium, launchChromium } from '../../../scripts/launch-chromium.ts';
import { demoFolder } from '../../../scripts/project.ts';

/** The demo tools, a record with a sample team, and a browser with the built extension: all of it new. */
export interface Stage {
  demo: Demo;
  record: DemoRecord;
  browser: Chromium;
  /** Takes the record off the network, as a night or a cut cable would. Its data stay. */
  stopRecord(): Promise<void>;
  startRecord(): Promise<void>;
  /** The address of one of our own pages. */
  ours(page: string): string;
  close(): Promise<void>;
}

/** Sets the stage; `more` is added to the configuration of the extension. */
export async function setStage(more: object = {}): Promise<Stage> {
  const folder = mkdtempSync(join(demoFolder(), 'stage-'));
  const port = (await firstFree(8720, 5)) ?? 8720;
  const open = async (): Promise<DemoRecord> => {
    const record = await startDemoRecord(folder, port);
    if ('fault' in record) throw new Error(record.fault);
    return record;
  };
  const first = await open();
  const demo = await startDemo({ port: port + 1 });
  const built = await buildExtension({
    browser: 'chrome',
    hosts: ['http://127.0.0.1/*'],
    config: { ...demoConfiguration(demo, { url: first.url, enrolmentToken: first.token }), ...more },
    shadow: 'open',
    out: '.demo/extension-test',
  });
  if ('fault' in built) throw new Error(built.fault);
  const found = obtainAnyBrowser();
  if (!found) throw new Error('No browser was found.');
  const browser = await launchChromium({ browser: found, extension: built.folder, headless: true });
  const stage: Stage = {
    demo,
    record: first,
    browser,
    stopRecord: () => stage.record.close(),
    startRecord: async () => {
      stage.record = await open();
    },
    ours: (page) => `chrome-extension://${browser.extensionId}/${page}.html`,
    close: async () => {
      await browser.close();
      await demo.close();
      await stage.record.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return stage;
}
