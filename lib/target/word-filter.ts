import { hash } from './fold.ts';

/** Some of the words of a page in a few bytes (a Bloom filter): told is whether a word may have been there. */
export interface WordFilter {
  /** How many words went in. */
  n: number;
  /** The bits, six to a character. */
  bits: string;
  /** The largest that went in, where larger ones were left out. */
  top?: number;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const bitsPerWord = 7;
const probes = 4;

/** Makes the filter of a page's words; of many, those whose numbers are smallest, so that two pages keep the same ones. */
export function filterOf(words: Iterable<number>, most: number): WordFilter {
  const sorted = [...new Set(words)].sort((a, b) => a - b);
  const kept = sorted.slice(0, most);
  const size = Math.max(1, Math.ceil((kept.length * bitsPerWord) / 6));
  const bits = new Uint8Array(size);
  for (const word of kept) {
    const stride = strideOf(word);
    for (let i = 0; i < probes; i++) {
      const at = placeOf(word, i, stride, size * 6);
      bits[(at / 6) | 0] = (bits[(at / 6) | 0] ?? 0) | (1 << (at % 6));
    }
  }
  const text = [...bits].map((each) => digits[each]).join('');
  const top = kept.at(-1) ?? 0;
  return sorted.length > most ? { n: most, bits: text, top } : { n: kept.length, bits: text };
}

/** Whether a word may have gone in; hardly one in twenty that did not is taken for one that did. */
export function mayHold(filter: WordFilter, word: number): boolean {
  if (filter.top !== undefined && word > filter.top) return false;
  const sixes = read(filter);
  const size = sixes.length * 6;
  const stride = strideOf(word);
  for (let i = 0; i < probes; i++) {
    const at = placeOf(word, i, stride, size);
    if ((((sixes[(at / 6) | 0] ?? 0) >> (at % 6)) & 1) === 0) return false;
  }
  return true;
}

const known = new WeakMap<WordFilter, number[]>();

function read(filter: WordFilter): number[] {
  const sixes = known.get(filter) ?? [...filter.bits].map((each) => digits.indexOf(each));
  known.set(filter, sixes);
  return sixes;
}

const strideOf = (word: number) => hash(String(word)) | 1;
const placeOf = (word: number, i: number, stride: number, size: number) => ((word + Math.imul(i, stride)) >>> 0) % size;

/** How many of the words that went in are still among these; what is taken for held by mistake is reckoned with. */
export function countLeft(filter: WordFilter, words: Iterable<number>): number {
  const now = [...new Set(words)].filter((word) => filter.top === undefined || word <= filter.top);
  const held = now.filter((word) => mayHold(filter, word)).length;
  const set = read(filter).reduce((sum, each) => sum + countBits(each), 0);
  const mistaken = (set / (filter.bits.length * 6)) ** probes;
  return Math.min(filter.n, Math.max(0, (held - now.length * mistaken) / (1 - mistaken)));
}

function countBits(value: number): number {
  let count = 0;
  for (let rest = value; rest; rest &= rest - 1) count++;
  return count;
}
