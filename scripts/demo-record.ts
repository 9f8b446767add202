import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyAndSecret } from '../server/access.ts';
import { addressFile } from '../server/admin-file.ts';
import { readPacks } from '../server/packs.ts';
import { basic, createRecord, type TrainingRecord } from '../server/record.ts';
import { SAMPLE_TEAM, seedSample } from '../server/seed.ts';
import { serveRecord } from '../server/serve.ts';
import { sam } from './demo-configuration.ts';
import { root } from './project.ts';

/** The training record of the demo, answering at an address. */
export interface DemoRecord {
  url: string;
  token: string;
  admin: KeyAndSecret;
  /** A manager of Sam's team. */
  manager: KeyAndSecret;
  close(): Promise<void>;
}

/** Opens the record kept in a folder, puts Sam and a sample team on its roster, and lets it answer on a port. */
export async function startDemoRecord(folder: string, port: number): Promise<DemoRecord | { fault: string }> {
  const { faults, ...packs } = readPacks(join(root, 'public/packs'));
  for (const fault of faults) console.error(fault);
  const data = join(folder, 'record');
  const record = await createRecord({ data, packs, clock: () => new Date(), homePage: sam.account.homePage });
  if ('fault' in record) return record;
  const served = await serveRecord(record, { host: '127.0.0.1', port });
  if ('fault' in served) {
    await record.close();
    return served;
  }
  // Lets `npm run record -- people …` ask this record while it is open.
  addressFile(data).write({ address: served.address });
  await seedSample(record);
  await addSam(record);
  return {
    url: served.address,
    token: record.token,
    admin: record.admin,
    manager: await settleManager(record, join(folder, 'manager.json')),
    close: async () => {
      await served.close();
      addressFile(data).remove();
      await record.close();
    },
  };
}

async function addSam(record: TrainingRecord): Promise<void> {
  const body = `number,name,team,role\n${sam.account.name},${sam.name},${SAMPLE_TEAM},Sales assistant\n`;
  await expectOk(record.request('/roster/people', { method: 'POST', headers: { 'content-type': 'text/csv' }, body }));
}

/** The manager's key is made once and kept, so that a dashboard that is signed in stays so. */
async function settleManager(record: TrainingRecord, file: string): Promise<KeyAndSecret> {
  if (existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as KeyAndSecret;
    if ((await record.app.request('/me', { headers: basic(kept) })).ok) return kept;
  }
  const body = JSON.stringify({ kind: 'manager', name: 'Robin Hale', teams: [SAMPLE_TEAM] });
  const headers = { 'content-type': 'application/json' };
  const made = await expectOk(record.request('/credentials', { method: 'POST', headers, body }));
  const manager = (await made.json()) as KeyAndSecret;
  writeFileSync(file, JSON.stringify(manager), { mode: 0o600 });
  return manager;
}

async function expectOk(asked: Promise<Response>): Promise<Response> {
  const answer = await asked;
  if (!answer.ok) throw new Error(`The record answered ${answer.status}: ${await answer.text()}`);
  return answer;
}
