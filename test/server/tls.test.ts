import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveRecord } from '../../server/serve.ts';
import { serveAll } from '../../server/serve-all.ts';
import { readTls } from '../../server/tls.ts';
import { certificate } from './certificate.ts';
import { openRecord } from './record-rig.ts';

const now = new Date('2026-03-02T09:00:00Z');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tls-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function readAt(time: Date, cert: string = certificate.cert, key: string = certificate.key) {
  return readTls({ cert: file('record.crt', cert), key: file('record.key', key) }, time);
}

/** The status of an answer over TLS, where the certificate is trusted for that name. */
function status(address: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${address}/health`, { ca: certificate.cert, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.once('error', reject);
    asked.end();
  });
}

test('the record answers over TLS, and commands on its machine by a way of their own', async () => {
  const tls = readAt(now);
  if ('fault' in tls) throw new Error(tls.fault);
  const record = await openRecord();
  const served = await serveAll(record, { host: '127.0.0.1', port: 0, tls });
  if ('fault' in served) throw new Error(served.fault);
  expect(served.known).toMatch(/^https:/);
  expect(await status(served.known)).toBe(200);
  expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:/);
  expect((await fetch(`${served.address}/health`)).status).toBe(200);
  await served.close();
  await record.close();
});

test.each<[string, () => ReturnType<typeof readTls>, RegExp]>([
  ['expired', () => readAt(new Date('2200-01-01')), /^The certificate in .+record\.crt expired on 2120-/],
  ['not valid yet', () => readAt(new Date('2019-01-01')), /^The certificate in .+record\.crt is valid from 2020-/],
  ['no certificate', () => readAt(now, 'hello'), /^--tls-cert .+record\.crt holds no certificate in PEM\.$/],
  ['no key', () => readAt(now, certificate.cert, 'hello'), /^--tls-key .+record\.key holds no private key in PEM/],
  [
    'of another key',
    () => readAt(now, certificate.cert, otherKey()),
    /^--tls-key .+ is not the key of the certificate/,
  ],
  [
    'missing',
    () => readTls({ cert: join(folder, 'none'), key: join(folder, 'none') }, now),
    /^--tls-cert .+none cannot be read\.$/,
  ],
  [
    'a folder',
    () => readTls({ cert: file('record.crt', certificate.cert), key: folder }, now),
    /^--tls-key .+ cannot be read\.$/,
  ],
])('a certificate or key that is %s is told in one line', (_, read, line) => {
  expect(read()).toEqual({ fault: expect.stringMatching(line) });
});

function otherKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

test.each([
  ['said by the proxy, and another gets its own', '127.0.0.1', 401],
  ['the connection, where no proxy is trusted', undefined, 429],
])('wrong tokens are counted by the address that is %s', async (_, proxy, afterwards) => {
  const record = await openRecord();
  const served = await serveRecord(record, { host: '127.0.0.1', port: 0, ...(proxy && { proxy }) });
  if ('fault' in served) throw new Error(served.fault);
  const enrol = (from: string) =>
    fetch(`${served.address}/enrol`, {
      method: 'POST',
      headers: { 'X-Forwarded-For': `203.0.113.9, ${from}` },
      body: JSON.stringify({ token: 'no', name: 'Ann', account: { homePage: 'https://a.example', name: '7' } }),
    });
  for (let times = 0; times < 10; times += 1) expect((await enrol('198.51.100.1')).status).toBe(401);
  expect((await enrol('198.51.100.1')).status).toBe(429);
  expect((await enrol('198.51.100.2')).status).toBe(afterwards);
  await served.close();
  await record.close();
});
