import fc from 'fast-check';
import { describe, test } from 'vitest';
import { packTexts, readsSoundly, translationTexts } from './fuzz.ts';
import { richPack } from './rich-pack.ts';

const numRuns = Number(process.env.FUZZ_RUNS ?? 2000);
const timeout = Math.max(60_000, numRuns * 10);

describe('reading a pack throws nothing, changes nothing and places each fault in the text, given', () => {
  test.each(Object.entries(packTexts))('%s', { timeout }, (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => readsSoundly([{ path: 'pack.json', text }])),
      { numRuns },
    );
  });

  test('translations of any kind', { timeout }, () => {
    const main = { path: 'pack.json', text: JSON.stringify(richPack()) };
    fc.assert(
      fc.property(translationTexts, (text) => readsSoundly([main, { path: 'pack.nls.json', text }])),
      { numRuns },
    );
  });
});
