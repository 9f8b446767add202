import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Demo, startDemo } from '../../../demo/server.ts';
import { type DemoRecord, startDemoRecord } from '../../../scripts/demo-record.ts';
import { firstFree } from '../../../scripts/free-port.ts';
import { demoFolder } from '../../../scripts/project.ts';

/** What a browser meets: the demo tools and a record with a sample team, both new. */
export interface Ground {
  demo: Demo;
  record: DemoRecord;
  /** A folder for what else is needed; it goes with the ground. */
  folder: string;
  /** Takes the record off the network. Its data stay. */
  stopRecord(): Promise<void>;
  startRecord(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the demo tools and a record on free ports. */
export async function layGround(): Promise<Ground> {
  const folder = mkdtempSync(join(demoFolder(), 'ground-'));
  const port = (await firstFree(8720, 5)) ?? 8720;
  const open = async (): Promise<DemoRecord> => {
    const record = await startDemoRecord(folder, port);
    if ('fault' in record) throw new Error(record.fault);
    return record;
  };
  const record = await open();
  const demo = await startDemo({ port: port + 1 });
  const ground: Ground = {
    demo,
    record,
    folder,
    stopRecord: () => ground.record.close(),
    startRecord: async () => {
      ground.record = await open();
    },
    close: async () => {
      await demo.close();
      await ground.record.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return ground;
}
