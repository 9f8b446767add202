import type { Description } from './description.ts';
import { hash } from './fold.ts';
import type { Sighting } from './sighting.ts';
import { markOf } from './summary.ts';

/** So many neighbours are kept on each side. */
export const kept = 6;

/** Numbers for what a sighting says, 0 where nothing of the tool's, and for what it looks like. */
export interface Code {
  says: number;
  look: number;
  /** A number for what it is called in code, 0 where it is not. */
  mark: number;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function codeOf(one: Omit<Sighting, 'attributes'>): Code {
  const { says, data, kind, type, icon } = one;
  const mark = markOf(one);
  return {
    mark: mark ? hash(mark) & 4095 || 1 : 0,
    says: says && !data ? hash(says) & 4095 || 1 : 0,
    look: hash(`${kind} ${type} ${icon}`) & 4095,
  };
}

/** The code of a described element. */
export function codeOfDescribed(old: Description): Code {
  return codeOf(old);
}

/** Codes as text, six characters each. */
export function writeCodes(codes: readonly Code[]): string {
  const pair = (value: number) => `${digits[value >> 6]}${digits[value & 63]}`;
  return codes.map(({ says, look, mark }) => pair(says) + pair(look) + pair(mark)).join('');
}

/** Reads codes that were written as text. */
export function readCodes(text: string): Code[] {
  const value = (at: number) => digits.indexOf(text[at] ?? 'A') * 64 + digits.indexOf(text[at + 1] ?? 'A');
  return Array.from({ length: text.length / 6 }, (_, i) => ({
    says: value(6 * i),
    look: value(6 * i + 2),
    mark: value(6 * i + 4),
  }));
}

/** The neighbours of the sighting at an index, nearest first. */
export function neighbours(codes: readonly Code[], index: number, count: number): { before: Code[]; after: Code[] } {
  return {
    before: codes.slice(Math.max(0, index - count), index).reverse(),
    after: codes.slice(index + 1, index + 1 + count),
  };
}
