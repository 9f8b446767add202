import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultHomePage } from '../lib/learner/learner.ts';
import { root } from './project.ts';

export type DemoTool = 'till' | 'ledger' | 'shop';

/** Where each demo tool is served. */
export type DemoAddresses = Record<DemoTool, string>;

/** The person who learns in the demo. */
export const sam = {
  name: 'Sam Rivers',
  account: { homePage: defaultHomePage, name: '2001' },
};

/** What an organisation's policy would say for the demo tools, as the extension reads it. */
export function demoConfiguration(addresses: DemoAddresses, record: { url: string; enrolmentToken: string }): object {
  const tools = Object.entries(findDemoTools()).map(([name, id]) => [id, [`${addresses[name as DemoTool]}/*`]]);
  return { organisation: { name: 'Harbour Street' }, tools: Object.fromEntries(tools), record, learner: sam };
}

/** The qualified ids of the demo tools, as the built-in packs have them. */
export function findDemoTools(): Partial<Record<DemoTool, string>> {
  const found: Partial<Record<DemoTool, string>> = {};
  for (const file of globSync('public/packs/*/pack.json', { cwd: root })) {
    const pack = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
      publisher: string;
      name: string;
      contributes: { tools?: { id: string }[] };
    };
    for (const { id } of pack.contributes.tools ?? []) {
      if (id === 'till' || id === 'ledger' || id === 'shop') found[id] = `${pack.publisher}.${pack.name}/${id}`;
    }
  }
  return found;
}
