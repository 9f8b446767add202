import { describe, expect, test } from 'vitest';
import { type Accepted, accept } from '../../lib/catalogue/accept.ts';
import { readSigned } from '../../lib/catalogue/signed.ts';
import { acceptedOf, catalogueOf, createSigner, july, march } from './signer.ts';

const [signer, successor, stranger] = [createSigner(), createSigner(), createSigner()];
const pinned = signer.key;

function offer(file: string, last: Accepted | null = null, { now = march, pin = pinned } = {}) {
  const signed = readSigned(file);
  if ('say' in signed) return signed;
  return accept(crypto.subtle, signed, { pinned: pin, last, now });
}

async function first(more = {}): Promise<Accepted> {
  return acceptedOf(await offer(signer.file(catalogueOf({ sequence: 5, ...more }))));
}

describe('a catalogue', () => {
  test('that the pinned key signed is accepted', async () => {
    expect(await first()).toMatchObject({ key: pinned, sequence: 5, organisation: 'Acme' });
  });

  test('that another key signed is refused', async () => {
    expect(await offer(stranger.file(catalogueOf()))).toMatchObject({ say: 'catalogue.otherKey' });
  });

  test('that was changed after it was signed is refused, in its payload and in its signature', async () => {
    const file = JSON.parse(signer.file(catalogueOf()));
    const { payload } = JSON.parse(signer.file(catalogueOf({ sequence: 9 })));
    expect(await offer(JSON.stringify({ ...file, payload }))).toMatchObject({ say: 'catalogue.signature' });
    const signature = file.signature.replace(/^./, (letter: string) => (letter === 'A' ? 'B' : 'A'));
    expect(await offer(JSON.stringify({ ...file, signature }))).toMatchObject({ say: 'catalogue.signature' });
  });

  test('that names the pinned key but is signed with another is refused', async () => {
    const file = JSON.parse(stranger.file(catalogueOf()));
    const { protected: header } = JSON.parse(signer.file(catalogueOf()));
    expect(await offer(JSON.stringify({ ...file, protected: header }))).toMatchObject({ say: 'catalogue.signature' });
  });

  test.each([
    ['nothing', ''],
    ['a page', '<!doctype html>'],
    ['another JSON', '{}'],
    ['a file that is cut off', signer.file(catalogueOf()).slice(0, 200)],
  ])('is not to be had from %s', async (_, file) => {
    expect(await offer(file)).toMatchObject({ say: 'catalogue.notOne' });
  });

  test('whose contents are not as expected is refused with the place', async () => {
    const file = signer.file(catalogueOf({ sequence: 0 }));
    expect(await offer(file)).toMatchObject({ say: 'catalogue.shape', values: { place: 'sequence' } });
  });

  test('with a lower sequence than the last is refused', async () => {
    const lower = signer.file(catalogueOf({ sequence: 4 }));
    expect(await offer(lower, await first())).toMatchObject({ say: 'catalogue.older', values: { last: 5 } });
  });

  test('with the same sequence is accepted when it is the same, and refused when it is another', async () => {
    const last = await first();
    expect(await offer(signer.file(catalogueOf({ sequence: 5 })), last)).toMatchObject({ accepted: last });
    const other = signer.file(catalogueOf({ sequence: 5, organisation: 'Acme Ltd' }));
    expect(await offer(other, last)).toMatchObject({ say: 'catalogue.twice' });
  });

  test('that has expired is refused', async () => {
    const file = signer.file(catalogueOf());
    expect(await offer(file, null, { now: july })).toMatchObject({ say: 'catalogue.expired' });
  });
});

describe('the next key', () => {
  const announced = () => first({ next: successor.key });
  const bySuccessor = successor.file(catalogueOf({ sequence: 6 }));

  test('may sign once the present one has named it, and the one before is refused from then on', async () => {
    const after = acceptedOf(await offer(bySuccessor, await announced()));
    expect(after.key).toBe(successor.key);
    const back = signer.file(catalogueOf({ sequence: 7 }));
    expect(await offer(back, after)).toMatchObject({ say: 'catalogue.otherKey' });
  });

  test('may not sign where nobody has named it', async () => {
    expect(await offer(bySuccessor, await first())).toMatchObject({ say: 'catalogue.otherKey' });
  });

  test('pinned by the policy in time keeps the sequence that was seen', async () => {
    const older = successor.file(catalogueOf({ sequence: 4 }));
    const last = await announced();
    expect(await offer(older, last, { pin: successor.key })).toMatchObject({ say: 'catalogue.older' });
  });

  test('that is pinned out of nowhere starts anew', async () => {
    const file = stranger.file(catalogueOf());
    expect(await offer(file, await first(), { pin: stranger.key })).toMatchObject({ accepted: { sequence: 1 } });
  });
});
