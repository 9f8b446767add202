import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readLrsSetting } from '../../server/lrs/setting.ts';
import { createRecord } from '../../server/record.ts';
import { createClock, packs } from './record-rig.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lrs-setting-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const setting = {
  endpoint: 'https://lrs.example/xapi/',
  server: { key: 'k', secret: 'hidden' },
  browsers: { key: 'b', secret: 'hidden-too' },
};

function write(value: unknown, mode = 0o600): string {
  const file = join(home, 'lrs.json');
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value), { mode });
  return file;
}

test('no file names no LRS, and a whole one is taken', () => {
  expect(readLrsSetting(home)).toBeNull();
  write(setting);
  expect(readLrsSetting(home)).toEqual({ ...setting, version: '1.0.3' });
  write({ ...setting, browsers: undefined, version: '2.0.0' });
  expect(readLrsSetting(home)).toMatchObject({ browsers: null, version: '2.0.0' });
});

test.each([
  ['no JSON', '{', 'it is no JSON object'],
  ['no endpoint', { ...setting, endpoint: undefined }, 'endpoint must be the address'],
  ['an endpoint that is none', { ...setting, endpoint: 'lrs.example' }, 'endpoint must be the address'],
  ['an open line', { ...setting, endpoint: 'http://lrs.example/xapi' }, 'Only on this machine may it be http:'],
  ['another version', { ...setting, version: '1.0' }, 'version must be "1.0.3" or "2.0.0"'],
  ['no secret', { ...setting, server: { key: 'k' } }, 'server.secret must be {"key": …, "secret": …}'],
  ['a key with a colon', { ...setting, browsers: { key: 'a:b', secret: 's' } }, 'browsers.key may not hold a colon'],
  ['one key for both', { ...setting, browsers: setting.server }, 'browsers must have a key of its own'],
])('a file with %s is told of with its place and the mend, and without a secret', (_, value, fault) => {
  const file = write(value);
  const told = readLrsSetting(home);
  expect(told).toEqual({ fault: expect.stringContaining(fault) });
  expect(JSON.stringify(told)).toContain(file);
  expect(JSON.stringify(told)).not.toContain('hidden');
});

test('a file that others can read keeps the record from starting', async () => {
  const file = write(setting, 0o640);
  const opened = await createRecord({ data: home, packs, clock: createClock() });
  expect(opened).toMatchObject({ fault: expect.stringContaining(`chmod 600 ${file}`), inUse: false });
});
