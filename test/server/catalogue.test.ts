import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withCatalogue } from '../../server/catalogue.ts';
import type { TrainingRecord } from '../../server/record.ts';
import { openRecord } from './record-rig.ts';

let home = '';
let record: TrainingRecord;
const packFile = 'packs/acme.till-1.2.0.0123456789ab.json';

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'catalogue-'));
  mkdirSync(join(home, 'served/packs'), { recursive: true });
  writeFileSync(join(home, 'served/catalogue.json'), '{"signed":true}');
  writeFileSync(join(home, 'served', packFile), '{}');
  writeFileSync(join(home, 'served/key.pem'), 'secret');
  writeFileSync(join(home, 'secret.json'), '"secret"');
  record = await openRecord();
});
afterEach(async () => {
  await record.close();
  rmSync(home, { recursive: true, force: true });
});

const get = (path: string, headers = {}) => withCatalogue(record.app, join(home, 'served')).request(path, { headers });

test('the catalogue is given to everyone, to be asked for again each time', async () => {
  const answer = await get('/catalogue/catalogue.json');
  expect(await answer.text()).toBe('{"signed":true}');
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-cache',
    'access-control-allow-origin': '*',
  });
});

test('what is known already is not sent again', async () => {
  const etag = (await get('/catalogue/catalogue.json')).headers.get('etag') ?? '';
  expect((await get('/catalogue/catalogue.json', { 'If-None-Match': etag })).status).toBe(304);
  writeFileSync(join(home, 'served/catalogue.json'), '{"signed":false}');
  expect((await get('/catalogue/catalogue.json', { 'If-None-Match': etag })).status).toBe(200);
});

test('a pack is named by its digest and may be kept for good', async () => {
  expect((await get(`/catalogue/${packFile}`)).headers.get('cache-control')).toContain('immutable');
});

test.each([
  '',
  'packs',
  'packs/',
  'none.json',
  'key.pem',
  '..%2fsecret.json',
  '%2e%2e%2fsecret.json',
  'packs/..%2f..%2f..%2fsecret.json',
  '..%5csecret.json',
  '%252e%252e%252fsecret.json',
])('nothing is given at /catalogue/%s', async (path) => {
  const answer = await get(`/catalogue/${path}`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain('secret');
});

test('a link that leads out of the folder is not followed', async () => {
  symlinkSync(join(home, 'secret.json'), join(home, 'served/link.json'));
  expect((await get('/catalogue/link.json')).status).toBe(404);
});

test('the record answers as before, and asks who is there', async () => {
  expect((await get('/health')).status).toBe(200);
  expect((await get('/me')).status).toBe(401);
  expect((await get('/secret.json')).status).toBe(401);
});
