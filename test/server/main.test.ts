import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { certificate } from './certificate.ts';

const main = join(import.meta.dirname, '../../server/main.ts');
let home = '';
let running: ChildProcess[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'record-'));
  running = [];
});
afterEach(async () => {
  for (const child of running.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(home, { recursive: true, force: true });
});

function launch(...words: string[]) {
  const folders = ['--data', join(home, 'record'), '--packs', join(home, 'packs')];
  const child = spawn(process.execPath, [main, ...words, ...folders], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  return { child, said };
}

/** Runs a command to its end. */
async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const { child, said } = launch(...words);
  const [code] = await once(child, 'close');
  return { code, ...said };
}

/** Starts the server and waits until it has said where it answers. */
async function serve(...words: string[]) {
  const { child, said } = launch('--port', '0', ...words);
  while (!said.out.includes('/xapi')) {
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    if (child.exitCode !== null) throw new Error(said.err);
  }
  return { child, said, address: /https?:\S+/.exec(said.out)?.[0] ?? '' };
}

function writeCsv(text: string): string {
  const file = join(home, 'staff.csv');
  writeFileSync(file, text);
  return file;
}

test('it starts on bare Node, answers, serves commands while it runs, and stops when asked', {
  timeout: 180_000,
}, async () => {
  const { child, address } = await serve('--key', 'k', '--secret', 's');
  const headers = { Authorization: `Basic ${btoa('k:s')}`, 'X-Experience-API-Version': '1.0.3' };
  expect((await fetch(`${address}/xapi/statements`, { headers })).status).toBe(200);
  const csv = writeCsv('number,name,team,role\n7,Ann,North,Cashier\n,Ben,North,\n');
  const imported = await run('people', 'import', csv);
  expect(imported.code).toBe(1);
  expect(imported.out).toContain(`${csv}:2: added 7`);
  expect(imported.err).toContain(`${csv}:3: has no number`);
  const people = await (await fetch(`${address}/roster/people`, { headers })).json();
  expect(people).toMatchObject({ people: [{ account: '7', team: 'North' }] });
  const made = await run('credential', 'add', '--kind', 'manager', '--name', 'Mina', '--teams', 'North, South');
  const [key, secret] = [/key +(\S+)/.exec(made.out)?.[1], /secret +(\S+)/.exec(made.out)?.[1]];
  const me = await fetch(`${address}/me`, { headers: { Authorization: `Basic ${btoa(`${key}:${secret}`)}` } });
  expect(await me.json()).toEqual({ kind: 'manager', name: 'Mina', teams: ['North', 'South'] });
  child.kill('SIGTERM');
  expect((await once(child, 'exit'))[0]).toBe(0);
});

test('commands open the data folder themselves when no server runs', { timeout: 180_000 }, async () => {
  expect((await run('people', 'import', writeCsv('name;number;role;team\nAnn;7;;North'), '--sample')).code).toBe(0);
  expect((await run('people', 'list')).out).toBe('7\tAnn\tNorth\t\tsample\n');
  const [one, other] = [await run('token'), await run('token')];
  expect(one.out).toMatch(/^\S{43}\n$/);
  expect(other.out).toBe(one.out);
});

test('an administrator invites, revokes, copies, exports and rebuilds while it runs', {
  timeout: 180_000,
}, async () => {
  const { child, address } = await serve();
  await run('people', 'import', writeCsv('number,name,team,role\n7,Ann,North,\n'));
  const link = /link +(\S+)/.exec((await run('invite', '7', '--days', '2')).out)?.[1] ?? '';
  expect(link.startsWith(`${address}/join#`)).toBe(true);
  const [id, secret] = link.split('#')[1]?.split('.') ?? [];
  const joined = await fetch(`${address}/join`, { method: 'POST', body: JSON.stringify({ id, secret }) });
  expect(joined.status).toBe(200);
  expect((await run('revoke', '--person', '7')).out).toBe('1 revoked\n');
  expect((await run('revoke', 'nobody')).err).toContain('There is no key nobody.');
  expect((await run('rebuild')).out).toContain('person_lesson: 0 rows, as a replay of the statements makes them');
  const [copy, lines] = [join(home, 'copy.db'), join(home, 'lines.ndjson')];
  expect((await run('backup', copy)).code).toBe(0);
  expect((await run('export', lines)).out).toBe(`${lines}  0 bytes\n`);
  expect((await run('restore', copy)).out).toBe(`${copy} is restored. It holds no statement.\n`);
  expect((await fetch(`${address}/health`)).status).toBe(200);
  child.kill('SIGTERM');
  expect((await once(child, 'exit'))[0]).toBe(0);
});

test('what is wrong with the LRS that it stands beside is logged once, without a secret, and it serves all the same', {
  timeout: 180_000,
}, async () => {
  const lrs = createServer((_, answer) => answer.writeHead(401).end());
  lrs.listen(0, '127.0.0.1');
  await once(lrs, 'listening');
  const { port } = lrs.address() as AddressInfo;
  const setting = { endpoint: `http://127.0.0.1:${port}/xapi`, server: { key: 'k', secret: 'hidden' } };
  mkdirSync(join(home, 'record'));
  writeFileSync(join(home, 'record/lrs.json'), JSON.stringify(setting), { mode: 0o600 });
  const { child, said, address } = await serve();
  while (!said.err.includes('refuses')) await once(child.stderr, 'data');
  expect(said.err.trim().split('\n').at(-1)).toBe(
    `127.0.0.1:${port} refuses the key of this record (401). It must read all statements and write. Mend server in lrs.json, then start the record again.`,
  );
  expect(await (await fetch(`${address}/health`)).json()).toMatchObject({ ok: true, lrs: { ok: false } });
  child.kill('SIGTERM');
  expect((await once(child, 'exit'))[0]).toBe(0);
  lrs.close();
  writeFileSync(join(home, 'record/lrs.json'), '{}');
  const refused = await run('--port', '0');
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('lrs.json: endpoint must be the address') });
});

test('over TLS commands still reach it, and an invitation names the address that browsers know', {
  timeout: 180_000,
}, async () => {
  const files = { cert: join(home, 'record.crt'), key: join(home, 'record.key') };
  writeFileSync(files.cert, certificate.cert);
  writeFileSync(files.key, certificate.key);
  const where = ['--tls-cert', files.cert, '--tls-key', files.key, '--address', 'https://record.example.com'];
  const { address } = await serve(...where);
  expect(address).toBe('https://record.example.com');
  await run('people', 'import', writeCsv('number,name,team,role\n7,Ann,North,\n'));
  expect((await run('people', 'list')).out).toBe('7\tAnn\tNorth\n');
  expect((await run('invite', '7')).out).toContain('https://record.example.com/join#');
});

test('what it cannot do is told in one line', { timeout: 180_000 }, async () => {
  const taken = createServer();
  taken.listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const onPort = await run('--port', String(port));
  taken.close();
  expect(onPort).toMatchObject({ code: 1, err: expect.stringContaining(`Port ${port} of 127.0.0.1 is taken.`) });
  await serve();
  const second = await run('--port', '0');
  expect(second).toMatchObject({ code: 1, err: expect.stringContaining('is in use by another process.') });
  expect(second.err).not.toContain('    at ');
  expect((await run('--port', 'many')).err).toContain('--port many is no port.');
  expect((await run('--tls-cert', 'record.crt')).err).toContain('--tls-cert and --tls-key go together.');
  const missing = await run('--tls-cert', join(home, 'none.crt'), '--tls-key', join(home, 'none.key'));
  expect(missing).toMatchObject({ code: 1, err: `--tls-cert ${join(home, 'none.crt')} cannot be read.\n` });
  expect((await run('--proxy', 'nginx')).err).toContain('--proxy nginx is no IP address.');
  expect((await run('--key', 'k')).err).toContain('--key and --secret go together.');
  expect((await run('dance')).err).toContain('Use: main.ts');
});
