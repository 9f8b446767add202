import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const page = read('docs/roll-out.md');
type Loose = Record<string, unknown>;

test('the id for Chrome and Edge follows from the key in the manifest', () => {
  const key = /'(MII[^']+)'/.exec(read('wxt.config.ts'))?.[1] ?? '';
  const hex = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  const id = [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  expect(new Set(page.match(/\b[a-p]{32}\b/g))).toEqual(new Set([id]));
});

test('the id for Firefox is the one in the manifest', () => {
  const id = /id: '([^']+@[^']+)'/.exec(read('wxt.config.ts'))?.[1];
  expect(new Set(page.match(/\S+@alongside\.example/g)?.map((one) => one.replace(/[`":]/g, '')))).toEqual(
    new Set([id]),
  );
});

test('every setting in the examples is one that the extension reads', () => {
  const { properties } = JSON.parse(read('public/managed-schema.json')) as { properties: Record<string, Loose> };
  const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => JSON.parse(text) as Loose);
  expect(examples).toHaveLength(2);
  for (const example of examples) {
    const policies = (example.policies ?? example) as Loose;
    const { extensions, Extensions } = policies['3rdparty'] as Record<string, Loose>;
    const [says] = Object.values(extensions ?? Extensions ?? {}) as Loose[];
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(says ?? {})));
    const record = properties.record?.properties as Loose;
    expect(Object.keys(record)).toEqual(expect.arrayContaining(Object.keys(says?.record as Loose)));
  }
});

test('every option of the record that it names is one that the record takes', () => {
  const usage = read('server/command-line.ts');
  const lines = page.split('\n').filter((line) => line.includes('npm run record --'));
  const named = lines.flatMap((line) => line.match(/(?<=\s)--[a-z][a-z-]+/g) ?? []);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((option) => !usage.includes(option))).toEqual([]);
});
