import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Texts = Record<string, string>;
type Dictionary = { german: Texts; second: Texts; germanSecond: Texts };

const demo = join(import.meta.dirname, '../../demo');
const tools = [
  { tool: 'till', file: 'dictionary.js' },
  { tool: 'shop', file: 'dictionary.js' },
  { tool: 'ledger', file: 'dictionary.ts' },
];

/** What the sources of a tool say, as far as it stands in them as a whole. */
function saidIn(tool: string): string[] {
  const sources = globSync(`${tool}/**/*.{js,ts}`, { cwd: demo }).map((file) => readFileSync(join(demo, file), 'utf8'));
  return sources.flatMap((source) => [...source.matchAll(/\bt\('([^']+)'/g)].map(([, text = '']) => text));
}

const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each(tools)('the words of the $tool', async ({ tool, file }) => {
  const { german, second, germanSecond } = (await import(join(demo, tool, file))) as Dictionary;

  it('has German for everything it says', () => {
    expect(saidIn(tool).length).toBeGreaterThan(50);
    expect(saidIn(tool).filter((text) => !(text in german))).toEqual([]);
  });

  it('says something else in the second release about a third of the time, in both languages', () => {
    expect(Object.keys(second).filter((text) => !(text in german))).toEqual([]);
    expect(Object.keys(second).filter((text) => !(text in germanSecond))).toEqual([]);
    expect(Object.entries(second).filter(([text, words]) => text === words)).toEqual([]);
    expect(Object.entries(germanSecond).filter(([text, words]) => german[text] === words)).toEqual([]);
    expect(Object.keys(second).length / Object.keys(german).length).toBeGreaterThan(0.25);
  });

  it('fills in the same values whatever the words', () => {
    const all = [german, second, germanSecond].flatMap(Object.entries<string>);
    expect(all.filter(([text, words]) => slots(text).join() !== slots(words).join())).toEqual([]);
  });
});
