import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readCatalogueState, updateCatalogue } from '../../lib/browser/catalogue.ts';
import { installHere } from '../../lib/browser/packs.ts';
import { readPack } from '../../lib/pack/read.ts';
import { runCatalogue } from '../../scripts/catalogue.ts';
import { withCatalogue } from '../../server/catalogue.ts';
import { packsFile } from './front.ts';
import { openRig, type Rig, tillPack } from './rig.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

const id = 'acme.till';
const address = 'https://packs.example/catalogue';
let home = '';
let key = '';
let rig: Rig;
let asked: string[] = [];

const out = () => join(home, 'out');
const catalogueJson = () => join(out(), 'catalogue.json');
const packFiles = () => readdirSync(join(out(), 'packs')).map((name) => join(out(), 'packs', name));

beforeEach(async () => {
  rig = await openRig();
  rig.front.files.set(packsFile, JSON.stringify([tillPack()]));
  home = mkdtempSync(join(tmpdir(), 'catalogue-'));
  asked = [];
  key = makeKey('key.pem');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function said(run: () => number): { code: number; out: string; err: string } {
  const [log, error] = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
  for (const spy of [log, error]) spy.mockImplementation(() => undefined);
  const code = run();
  const [text, fault] = [log, error].map((spy) => spy.mock.calls.flat().join('\n'));
  for (const spy of [log, error]) spy.mockRestore();
  return { code, out: text ?? '', err: fault ?? '' };
}

function makeKey(name: string): string {
  return said(() => runCatalogue(['key', join(home, name)])).out;
}

/** Writes the till's pack as a version, by the command line. */
function publish(version: string, more: string[] = [], signer = 'key.pem') {
  const place = join(home, `till-${version}.json`);
  const text = tillPack((pack) => Object.assign(pack, { version }))[0]?.text ?? '';
  const nls = tillPack().find(({ path }) => path === 'pack.nls.json')?.text ?? '{}';
  writeFileSync(place, JSON.stringify({ ...JSON.parse(text), nls: { '': JSON.parse(nls) } }));
  const given = ['--key', join(home, signer), '--out', out(), '--organisation', 'Acme', ...more];
  return said(() => runCatalogue(['catalogue', place, ...given]));
}

function look(more: object = {}, now = new Date()) {
  const app = withCatalogue(rig.record.app, out());
  const fetch = async (url: string) => {
    asked.push(url);
    return app.request(url);
  };
  const configuration = { organisation: { name: 'Acme', key }, catalogue: address };
  return updateCatalogue({ db: rig.db, configuration }, { fetch, now: () => now, ...more });
}

async function installed() {
  const row = await rig.db.get('outlines', id);
  return row && { version: row.version, from: row.from };
}

describe('a whole round', () => {
  test('what the command line writes and the server serves is installed in place of the built-in pack', async () => {
    expect(publish('2.0.0').code).toBe(0);
    expect(await look()).toMatchObject({ sequence: 1, fault: null, changed: true, packs: [{ id, version: '2.0.0' }] });
    expect(await installed()).toEqual({ version: '2.0.0', from: 'catalogue' });
    expect(await readCatalogueState(rig.db)).toMatchObject({ sequence: 1 });
  });

  test('what is here already is not fetched again', async () => {
    publish('2.0.0');
    await look();
    asked = [];
    expect(await look()).toMatchObject({ changed: false, fault: null });
    expect(asked).toEqual([`${address}/catalogue.json`]);
  });

  test.each([
    ['changed', 'pack.digest', (text: string) => text.replace('Acme', 'Evil')],
    ['cut off', 'pack.size', (text: string) => text.slice(0, 500)],
    ['of 50 MB', 'pack.tooLarge', () => 'x'.repeat(50_000_000)],
  ])('a pack that is %s is refused by name, and the installed version keeps working', async (_, say, change) => {
    publish('2.0.0');
    await look();
    publish('2.1.0');
    const file = packFiles().find((name) => name.includes('-2.1.0.')) ?? '';
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    expect(await look()).toMatchObject({ packs: [{ id, version: '2.1.0', fault: { say, values: { id } } }] });
    expect(await installed()).toEqual({ version: '2.0.0', from: 'catalogue' });
  });

  test('going back is a new catalogue that lists the older version', async () => {
    publish('2.0.0');
    publish('2.1.0');
    await look();
    publish('2.0.0');
    expect(await look()).toMatchObject({ sequence: 3 });
    expect(await installed()).toMatchObject({ version: '2.0.0' });
  });

  test('an older catalogue is refused, and the installed version stays', async () => {
    publish('2.0.0');
    const older = readFileSync(catalogueJson());
    publish('2.1.0');
    await look();
    writeFileSync(catalogueJson(), older);
    expect(await look()).toMatchObject({ sequence: 2, fault: { say: 'catalogue.older' } });
    expect(await installed()).toMatchObject({ version: '2.1.0' });
  });

  test('from one that has expired nothing is installed, and what is installed stays', async () => {
    publish('2.0.0');
    await look();
    publish('2.1.0');
    const late = new Date(Date.now() + 91 * 86_400_000);
    expect(await look({}, late)).toMatchObject({ fault: { say: 'catalogue.expired' } });
    expect(await installed()).toMatchObject({ version: '2.0.0' });
  });

  test('a key that the present one named takes over', async () => {
    makeKey('next.pem');
    publish('2.0.0', ['--next-key', join(home, 'next.pem')]);
    await look();
    expect(publish('2.1.0', [], 'next.pem').code).toBe(0);
    expect(await look()).toMatchObject({ sequence: 2, fault: null });
    expect(await installed()).toMatchObject({ version: '2.1.0' });
  });
});

describe('precedence', () => {
  test('a pack installed by hand stays, and the state says so', async () => {
    const files = tillPack((pack) => Object.assign(pack, { version: '9.0.0' }));
    const { pack } = readPack(files);
    if (pack) await installHere(rig.db, pack, files);
    publish('2.0.0');
    expect(await look()).toMatchObject({ packs: [{ fault: { say: 'pack.here' } }] });
    expect(await installed()).toEqual({ version: '9.0.0', from: 'this browser' });
  });

  test('a pack that is listed no longer is taken out, and the built-in one comes back', async () => {
    publish('2.0.0');
    await look();
    const other = tillPack((pack) => Object.assign(pack, { name: 'other' }));
    const place = join(home, 'other.json');
    const nls = JSON.parse(other.find(({ path }) => path === 'pack.nls.json')?.text ?? '{}');
    writeFileSync(place, JSON.stringify({ ...JSON.parse(other[0]?.text ?? ''), nls: { '': nls } }));
    said(() => runCatalogue(['catalogue', place, '--key', join(home, 'key.pem'), '--out', out()]));
    expect(await look()).toMatchObject({ changed: true, packs: [{ id: 'acme.other' }] });
    expect(await installed()).toEqual({ version: '1.2.0', from: 'built-in' });
  });

  test('a host that is away changes nothing', async () => {
    publish('2.0.0');
    await look();
    const fetch = async () => {
      throw new TypeError('fetch failed');
    };
    expect(await look({ fetch })).toMatchObject({ fault: { say: 'catalogue.unreachable' }, changed: false });
    expect(await installed()).toMatchObject({ version: '2.0.0' });
  });
});

describe('the command line', () => {
  test('makes a key that only its owner can read, and never over another', () => {
    expect(key).toMatch(/^[\w-]{43}$/);
    expect(statSync(join(home, 'key.pem')).mode & 0o777).toBe(0o600);
    expect(said(() => runCatalogue(['key', join(home, 'key.pem')]))).toMatchObject({ code: 1 });
  });

  test('keeps a key that nobody announced from signing what follows', () => {
    publish('2.0.0');
    makeKey('other.pem');
    expect(publish('2.1.0', [], 'other.pem')).toMatchObject({ code: 1, err: expect.stringContaining('--next-key') });
  });

  test('refuses a pack with faults, and writes nothing', () => {
    const place = join(home, 'broken.json');
    writeFileSync(place, '{"name":');
    const given = ['--key', join(home, 'key.pem'), '--out', out(), '--organisation', 'Acme'];
    expect(said(() => runCatalogue(['catalogue', place, ...given]))).toMatchObject({
      code: 1,
      err: expect.stringContaining('broken.json'),
    });
    expect(() => statSync(out())).toThrow();
  });
});
