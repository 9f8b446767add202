import { describe, expect, test } from 'vitest';
import { toUtf8 } from '../../lib/catalogue/bytes.ts';
import { sayFault } from '../../lib/catalogue/fault.ts';
import { catalogueAddress, packAddress, readListed } from '../../lib/catalogue/listed-pack.ts';
import { samplePack } from '../pack/sample-pack.ts';
import { entryOf } from './signer.ts';

const at = 'https://packs.example/acme/catalogue.json';

/** The sample pack as one file, changed. */
function oneFile(change: (pack: ReturnType<typeof samplePack>) => void = () => undefined): string {
  const pack = samplePack();
  change(pack);
  return JSON.stringify({ ...pack, nls: { '': { name: 'Till', 'sale.title': 'Ring up a sale' } } });
}

const read = (text: string, id = 'acme.till', version = '1.2.0') =>
  readListed(crypto.subtle, entryOf(id, version, text), toUtf8(text));

describe('addresses', () => {
  test.each([
    ['https://packs.example/acme', at],
    ['https://packs.example/acme/', at],
    [at, at],
  ])('a catalogue set as %s is looked for at its file', (configured, address) => {
    expect(catalogueAddress(configured)).toBe(address);
  });

  test('a pack lies beside its catalogue', () => {
    const entry = { ...entryOf('acme.till', '1.2.0', 'x'), file: 'packs/a-1.json' };
    expect(packAddress(entry, at)).toEqual({ address: 'https://packs.example/acme/packs/a-1.json' });
  });

  test.each([
    'https://evil.example/a.json',
    '//evil.example/a.json',
    '/a.json',
    '../a.json',
    'packs/../../a.json',
    'packs/%2e%2e/a.json',
    'packs\\a.json',
    'data:text/plain,x',
    'a.json?b',
  ])('the file name %s is refused', (file) => {
    const entry = { ...entryOf('acme.till', '1.2.0', 'x'), file };
    expect(packAddress(entry, at)).toMatchObject({ say: 'pack.file', values: { id: 'acme.till' } });
  });

  test('a pack that is listed with more than 10 MB is not fetched', () => {
    const entry = { ...entryOf('acme.till', '1.2.0', 'x'), size: 10_000_001 };
    expect(packAddress(entry, at)).toMatchObject({ say: 'pack.tooLarge' });
  });
});

describe('a pack', () => {
  test('is read when its bytes are the listed ones', async () => {
    expect(await read(oneFile())).toMatchObject({ pack: { id: 'acme.till' } });
  });

  test('with another id or version than is listed is refused', async () => {
    expect(await read(oneFile(), 'acme.shop')).toMatchObject({ say: 'pack.other' });
    expect(await read(oneFile(), 'acme.till', '1.3.0')).toMatchObject({ say: 'pack.other' });
  });

  test('of a newer format is refused with what to do', async () => {
    const fault = await read(
      oneFile((pack) => {
        pack.engines.alongside = '^7.0.0';
      }),
    );
    expect(fault).toMatchObject({ say: 'pack.newer', values: { wanted: '^7.0.0' } });
    expect('say' in fault && sayFault(fault, 'en')).toMatch(/acme\.till 1\.2\.0.*\^7\.0\.0.*Update Alongside/);
  });

  test('with a fault is refused with the place', async () => {
    const fault = await read('{"name": }');
    expect('say' in fault && sayFault(fault, 'en')).toMatch(/acme\.till 1\.2\.0 has faults.*pack\.json:1:/);
  });
});
