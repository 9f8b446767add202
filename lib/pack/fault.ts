import type { Values } from '../text/say.ts';
import type { packWords } from '../text/words/pack.ts';

/** A key of the texts about packs. */
export type FaultKey = keyof (typeof packWords)['en'] & `fault.${string}`;

/** What is wrong in a pack, where, and (said in the person's language) what to write instead. Line and column from 1. */
export interface Fault {
  file: string;
  line: number;
  column: number;
  severity: 'error' | 'warning';
  say: FaultKey;
  values: Values;
}

/** A file of a pack folder; the path is relative to it, with `/`. */
export interface PackFile {
  path: string;
  text: string;
}
