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
  for (const word of kept)
    for (const at of placesOf(word, size * 6)) bits[(at / 6) | 0] = (bits[(at / 6) | 0] ?? 0) | (1 << (at % 6));
  const text = [...bits].map((each) => digits[each]).join('');
  const top = kept.at(-1) ?? 0;
  return sorted.length > most ? { n: most, bits: text, top } : { n: kept.length, bits: text };
}

/** Whether a word may have gone in; hardly one in twenty that did not is taken for one that did. */
export function mayHold({ bits, top }: WordFilter, word: number): boolean {
  if (top !== undefined && word > top) return false;
  return placesOf(word, bits.length * 6).every((at) => (digits.indexOf(bits[(at / 6) | 0] ?? '') >> (at % 6)) & 1);
}

function placesOf(word: number, size: number): number[] {
  const stride = hash(String(word)) | 1;
  return Array.from({ length: probes }, (_, i) => ((word + Math.imul(i, stride)) >>> 0) % size);
}

/** How many of the words that went in are still among these; what is taken for held by mistake is reckoned with. */
export function countLeft(filter: WordFilter, words: Iterable<number>): number {
  const now = [...new Set(words)].filter((word) => filter.top === undefined || word <= filter.top);
  const held = now.filter((word) => mayHold(filter, word)).length;
  const set = [...filter.bits].reduce((sum, each) => sum + countBits(digits.indexOf(each)), 0);
  const mistaken = (set / (filter.bits.length * 6)) ** probes;
  return Math.min(filter.n, Math.max(0, (held - now.length * mistaken) / (1 - mistaken)));
}

function countBits(value: number): number {
  let count = 0;
  for (let rest = value; rest; rest &= rest - 1) count++;
  return count;
}
