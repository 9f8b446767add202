import fc from 'fast-check';
import type { PackFile } from '../../lib/pack/fault.ts';
import { readPack, toOneFile } from '../../lib/pack/read.ts';
import { textIn } from '../../lib/pack/text.ts';
import { richPack } from './rich-pack.ts';
import { sampleTexts } from './sample-pack.ts';

const good = JSON.stringify({ ...richPack(), nls: { '': sampleTexts, de: sampleTexts } }, null, 1);
const hostile = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '');
const clauses = fc.constantFrom('a = 1', '!(', 'hour in', 'x =~ /(a+)+$/', 'constructor', '__proto__.x == 1', 'false');
const engines = fc.constantFrom('^0.8.0', '>=2', '*', '<0.0.0', '0.8 || 2', '~> 1 - 2', 'x'.repeat(500));

const key = fc.oneof(hostile, fc.string());
const value = fc.oneof(
  { weight: 2, arbitrary: fc.jsonValue().map((each) => JSON.stringify(each)) },
  fc.oneof(hostile, clauses, engines).map((each) => JSON.stringify(each)),
  fc.tuple(key, fc.jsonValue()).map(([name, each]) => `{${JSON.stringify(name)}:${JSON.stringify(each)}}`),
);

/** Where a value of the good pack begins and ends. */
const places = [...good.matchAll(/(?<=[:[,]\s*)("(?:[^"\\]|\\.)*"|[\d.]+|true|false)(?=\s*[,}\]])/g)].map((found) => ({
  from: found.index,
  to: found.index + found[0].length,
}));

function replaced(text: string, nth: number, by: string): string {
  const { from, to } = places[nth % places.length]!;
  return text.slice(0, from) + by + text.slice(to);
}

const named = [...new Set([...good.matchAll(/"([a-z][\w-]*)"/g)].map((found) => found[0]))];

/** Texts that a `pack.json` might hold, by what is wrong with them. */
export const packTexts: Record<string, fc.Arbitrary<string>> = {
  'arbitrary JSON': fc.json({ maxDepth: 8 }),
  'arbitrary text': fc.string({ maxLength: 300, unit: 'binary' }),
  'a good pack with other values': fc
    .array(fc.tuple(fc.nat(places.length - 1), value), { minLength: 1, maxLength: 3 })
    .map((changes) =>
      [...new Map(changes)].sort(([a], [b]) => b - a).reduce((text, [nth, by]) => replaced(text, nth, by), good),
    ),
  'a good pack with other names': fc
    .tuple(fc.constantFrom(...named), key)
    .map(([name, by]) => good.replaceAll(name, JSON.stringify(by))),
  'a good pack cut off': fc.nat(good.length).map((length) => good.slice(0, length)),
  'a good pack with something amid it': fc
    .tuple(fc.nat(good.length), fc.oneof(fc.string(), fc.constantFrom('{', '[', '"', '\\', '/*', '\ufeff', '\u2028')))
    .map(([at, what]) => good.slice(0, at) + what + good.slice(at)),
  'deep nesting': fc
    .tuple(fc.constantFrom('[', '{"a":', '[{"contributes":'), fc.constantFrom(10, 99, 101, 20_000), fc.boolean())
    .map(([open, depth, isClosed]) => {
      const closing = [...open]
        .reverse()
        .flatMap((each) => (each === '[' ? ']' : each === '{' ? '}' : []))
        .join('');
      return open.repeat(depth) + (isClosed ? `0${closing.repeat(depth)}` : '');
    }),
};

/** Texts that a `pack.nls.json` might hold. */
export const translationTexts = fc.oneof(
  fc.json(),
  fc.dictionary(key, fc.string()).map((table) => JSON.stringify({ ...sampleTexts, ...table })),
  fc.tuple(key, fc.string()).map(([name, text]) => `{${JSON.stringify(name)}:${JSON.stringify(text)}}`),
);

/** What must hold for any files: nothing is thrown or polluted, and each fault stands somewhere in its file. */
export function readsSoundly(files: PackFile[]): void {
  const { pack, faults } = readPack(files);
  if (!pack && faults.every((fault) => fault.severity === 'warning')) throw new Error('refused without saying why');
  for (const { file, line, column, say } of faults) {
    const lines = files.find(({ path }) => path === file)?.text.split('\n') ?? [''];
    const isInside = line >= 1 && column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1;
    if (!isInside) throw new Error(`${say} is at ${file}:${line}:${column}, outside of the text`);
  }
  if (Object.keys(Object.prototype).length > 0) throw new Error('Object.prototype was changed');
  if (pack && !readPack([{ path: 'pack.json', text: toOneFile(pack) }]).pack) throw new Error('does not survive');
  const say = textIn(pack?.nls ?? {}, 'constructor');
  for (const name of ['constructor', '__proto__', 'toString']) {
    if (typeof say(`%${name}%`) !== 'string') throw new Error(`${name} is no text`);
  }
}
