import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schemaText } from '../../scripts/pack-schema.ts';
import { richPack } from './rich-pack.ts';
import { folderOf } from './sample-pack.ts';

const root = join(import.meta.dirname, '../..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(pack: unknown): void {
  for (const { path, text } of folderOf(pack)) writeFileSync(join(folder, path), text);
}

function run(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/pack.ts', ...args], { cwd: root, encoding: 'utf8' });
}

test('check --json prints rows for other programs and nothing else', () => {
  write({ ...richPack(), dispalyName: 'x' });
  const { status, stdout } = run('check', '--json', folder);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual([
    {
      file: join(folder, 'pack.json'),
      line: expect.any(Number),
      column: 3,
      severity: 'error',
      code: 'unknownKey',
      message: expect.stringContaining('dispalyName'),
    },
  ]);
});

test('build prints the digest of the bytes that it wrote', () => {
  write(richPack());
  const file = join(folder, 'built.json');
  const { stdout } = run('build', folder, '-o', file);
  expect(stdout).toContain(`sha256-${createHash('sha256').update(readFileSync(file)).digest('hex')}`);
  expect(run('check', file).status).toBe(0);
});

describe('the schema', () => {
  test('that is published is the one of the code (npm run pack -- schema)', () => {
    const published = JSON.parse(readFileSync(join(root, 'docs/pack.schema.json'), 'utf8'));
    expect(published).toEqual(JSON.parse(schemaText()));
  });

  test('describes every key of its own', () => {
    const { properties } = JSON.parse(schemaText()) as { properties: Record<string, { description?: string }> };
    const { engines: _, ...rest } = properties;
    expect(Object.entries(rest).filter(([, { description }]) => !description)).toEqual([]);
  });

  test.each(globSync('public/packs/*/pack.json', { cwd: root }))('is named by %s', (file) => {
    const { $schema } = JSON.parse(readFileSync(join(root, file), 'utf8')) as { $schema: string };
    expect(join(root, file, '..', $schema)).toBe(join(root, 'docs/pack.schema.json'));
  });
});
