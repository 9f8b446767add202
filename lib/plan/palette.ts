import { type QuietFor, quietLengths } from '../offer/quiet.ts';
import type { Target } from '../target/target.ts';
import { type LanguageCode, languages } from '../text/language.ts';
import type { Block } from '../text/markdown.ts';
import type { Spoken } from '../text/say.ts';
import type { PaletteKey, SayPalette } from '../text/words/palette.ts';
import { type CommandId, type CommandState, commandsNow } from './commands.ts';
import type { StaffView } from './staff.ts';

/** The commands that need no choice beside them. */
export type PlainCommand = Exclude<CommandId, 'language' | 'quiet' | 'loud'>;

/** What choosing an entry does. */
export type Choice =
  | { start: string }
  | { command: PlainCommand }
  | { quiet: QuietFor | null }
  | { language: LanguageCode }
  | { set: { name: string; value: string | number | boolean } }
  | { tip: TipView }
  /** A command of the tool's pack. */
  | { run: string };

/** A tip as its card shows it. */
export interface TipView {
  id: string;
  title: string;
  body: Block[];
  target: Target;
}

/** One line of the palette. `rank`: 0 belongs to this screen, 1 is a command, 2 belongs to this tool. */
export interface PaletteEntry {
  id: string;
  title: string;
  /** Where it belongs, or that it is a command. */
  note: string;
  /** The keys that do the same. */
  keys: string | null;
  rank: 0 | 1 | 2;
  choice: Choice;
}

/** What the palette shows, in the person's language. */
export interface PaletteView {
  entries: PaletteEntry[];
  words: Spoken<PaletteKey>;
}

type Person = Pick<StaffView, 'lessons' | 'language'> & { keys: Readonly<Record<string, string>> };

/** Everything that can be chosen now, nearest first; `contributed` is what the tool's pack adds. */
export function paletteEntries(
  person: Person,
  state: CommandState,
  contributed: readonly PaletteEntry[],
  say: SayPalette,
): PaletteEntry[] {
  const entries = [...lessonsIn(person, say), ...contributed, ...commandEntries(person, state, say)];
  return entries.sort((a, b) => a.rank - b.rank);
}

function lessonsIn(person: Person, say: SayPalette): PaletteEntry[] {
  const lessons = person.lessons.filter(({ inTool }) => inTool);
  return lessons.map(({ id, title, onScreen, state }) => ({
    id,
    title,
    note: [say(onScreen ? 'near.screen' : 'near.tool'), ...(state === 'done' ? [say('done')] : [])].join(' · '),
    keys: null,
    rank: onScreen ? 0 : 2,
    choice: { start: id },
  }));
}

function commandEntries(person: Person, state: CommandState, say: SayPalette): PaletteEntry[] {
  const shared = { note: say('near.command'), rank: 1 as const };
  return commandsNow(state).flatMap(({ id, shortcut }): PaletteEntry[] => {
    const keys = (shortcut && person.keys[shortcut]) || null;
    return choicesOf(id, person.language, say).map((each) => ({ ...shared, keys, ...each }));
  });
}

/** A command, or each thing that it may be told. */
function choicesOf(
  id: CommandId,
  language: LanguageCode,
  say: SayPalette,
): Pick<PaletteEntry, 'id' | 'title' | 'choice'>[] {
  switch (id) {
    case 'language':
      return languages
        .filter(({ code }) => code !== language)
        .map(({ code, name }) => ({
          id: `language ${code}`,
          title: say('command.language', { language: name }),
          choice: { language: code },
        }));
    case 'quiet':
      return quietLengths.map((length) => ({
        id: `quiet ${length}`,
        title: say(`command.quiet.${length}`),
        choice: { quiet: length },
      }));
    case 'loud':
      return [{ id, title: say('command.loud'), choice: { quiet: null } }];
    default:
      return [{ id, title: say(`command.${id}`), choice: { command: id } }];
  }
}
