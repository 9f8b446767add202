import { type CommandState, personCommands } from '../plan/commands.ts';
import type { Situation } from '../plan/known.ts';
import { packEntries } from '../plan/pack-entries.ts';
import { type PaletteView, paletteEntries } from '../plan/palette.ts';
import type { StaffView } from '../plan/staff.ts';
import type { LanguageCode } from '../text/language.ts';
import { sayIn } from '../text/say.ts';
import { paletteWords } from '../text/words/palette.ts';
import { readKeys } from './keys.ts';
import type { Memory } from './memory.ts';

/** What the palette is made of in a tab: what the panel shows there, of the tool at hand. */
export interface Nearby extends Pick<StaffView, 'language' | 'quiet' | 'here' | 'lessons'> {
  /** Null where there is no tool. */
  situation: Situation | null;
}

/** What can be chosen from the palette in a tab. */
export async function palette({ progress }: Memory, nearby: Nearby): Promise<PaletteView> {
  const { language, lessons, quiet, here, situation } = nearby;
  const say = sayIn(paletteWords, language);
  const state: CommandState = {
    quiet: quiet !== null,
    learning: here !== null && progress.attempt?.tool === here.tool,
  };
  const contributed = situation ? packEntries(situation, say) : [];
  const entries = paletteEntries({ language, lessons, keys: await readKeys() }, state, contributed, say);
  return { entries, words: { language, texts: paletteWords[language] } };
}

/** The commands of the person's menu. */
export function personMenu(language: LanguageCode): StaffView['menu'] {
  const say = sayIn(paletteWords, language);
  return personCommands.map(({ id }) => ({ id, title: say(`command.${id}`) }));
}
