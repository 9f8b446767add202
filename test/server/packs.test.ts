import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPacks } from '../../server/packs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, file: string, content: unknown) {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, file), typeof content === 'string' ? content : JSON.stringify(content));
}

const till = {
  publisher: 'acme',
  name: 'till',
  contributes: {
    tools: [{ id: 'till' }],
    lessons: [{ id: 'sale', title: '%sale%', steps: [] }],
    badges: [{ id: 'cashier', name: '%cashier%', description: '100% yours', criteria: { lessons: ['sale'] } }],
  },
};

test('badges and lessons are known by their qualified ids, in the words of the pack', () => {
  write('till', 'pack.json', till);
  write('till', 'pack.nls.json', { sale: 'Ring up a sale', cashier: 'Cashier' });
  expect(readPacks(folder)).toEqual({
    lessons: [{ id: 'acme.till/sale', title: 'Ring up a sale', skills: [] }],
    badges: [{ id: 'acme.till/cashier', name: 'Cashier', description: '100% yours', lessons: ['acme.till/sale'] }],
    faults: [],
  });
});

test('a broken pack is told with its file and does not stop the others', () => {
  write('a-broken', 'pack.json', '{"name":');
  write('b-shapeless', 'pack.json', { name: 'x', publisher: 'y' });
  write('c-till', 'pack.json', till);
  write('d-again', 'pack.json', till);
  writeFileSync(join(folder, 'readme.md'), '');
  const { lessons, faults } = readPacks(folder);
  expect(lessons).toEqual([{ id: 'acme.till/sale', title: '%sale%', skills: [] }]);
  expect(faults).toEqual([
    expect.stringContaining(join('a-broken', 'pack.json')),
    expect.stringMatching(/b-shapeless.*contributes/),
    expect.stringMatching(/d-again.*acme\.till\/sale is in another pack/),
  ]);
});

test('a badge that asks for a lesson the pack has not is left out, and told', () => {
  const badges = [{ id: 'cashier', name: 'C', description: 'D', criteria: { lessons: ['sale', 'refund'] } }];
  write('till', 'pack.json', { ...till, contributes: { ...till.contributes, badges } });
  const { badges: known, faults } = readPacks(folder);
  expect(known).toEqual([]);
  expect(faults[0]).toContain('acme.till/refund');
});

test('a missing folder is a fault, not a failure', () => {
  expect(readPacks(join(folder, 'none'))).toMatchObject({ badges: [], faults: [expect.stringContaining('none')] });
});
