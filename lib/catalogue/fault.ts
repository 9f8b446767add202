import type { Fault } from '../pack/fault.ts';
import type { LanguageCode } from '../text/language.ts';
import { sayIn, type Values } from '../text/say.ts';
import { type CatalogueKey, catalogueWords } from '../text/words/catalogue.ts';
import { packWords } from '../text/words/pack.ts';

/** What keeps a catalogue, or one of its packs, out; said in a person's language by `sayFault`. */
export interface CatalogueFault {
  say: CatalogueKey;
  values: Values;
  /** What is wrong inside the pack, where that is the reason. */
  inPack?: Fault;
}

/** Names a fault of a catalogue or of a pack that it lists. */
export function faultOf(say: CatalogueKey, values: Values = {}): CatalogueFault {
  return { say, values };
}

/** What is wrong and what to do about it, with the place in the pack where there is one. */
export function sayFault({ say, values, inPack }: CatalogueFault, language: LanguageCode): string {
  const said = sayIn(catalogueWords, language)(say, values);
  if (!inPack) return said;
  const { file, line, column } = inPack;
  return `${said} ${file}:${line}:${column}: ${sayIn(packWords, language)(inPack.say, inPack.values)}`;
}
