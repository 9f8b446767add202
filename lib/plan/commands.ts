import { evaluateWhen } from '../when/evaluate.ts';
import type { When } from '../when/expression.ts';

/** What a person can have done from the palette and from menus. */
export type CommandId = 'lessons' | 'why' | 'context' | 'stop' | 'quiet' | 'loud' | 'language' | 'keys';

/** A command; its title is `command.ID` in the words of the palette. */
export interface Command {
  id: CommandId;
  /** Over the keys of `CommandState`. */
  when: When;
  /** The entry of the manifest's `commands` that a key runs, where it has one. */
  shortcut: keyof typeof keybindings | null;
}

/** What the commands' clauses read. */
export interface CommandState {
  /** A lesson is under way in this tool. */
  learning: boolean;
  /** The person asked for no offers. */
  quiet: boolean;
}

/** The keys that come with the extension, by the manifest's command; the browser keeps them and lets a person change them. */
export const keybindings = { 'open-panel': 'Alt+Shift+A', 'open-palette': 'Ctrl+Shift+Space' } as const;

const always: When = { op: 'true' };
const isQuiet: When = { op: 'key', key: 'quiet' };

const lessons = { id: 'lessons', when: always, shortcut: 'open-panel' } as const;
const why = { id: 'why', when: always, shortcut: null } as const;
const context = { id: 'context', when: always, shortcut: null } as const;
const stop = { id: 'stop', when: { op: 'key', key: 'learning' }, shortcut: null } as const;
const quiet = { id: 'quiet', when: { op: '!', of: isQuiet }, shortcut: null } as const;
const loud = { id: 'loud', when: isQuiet, shortcut: null } as const;
const language = { id: 'language', when: always, shortcut: null } as const;
const keys = { id: 'keys', when: always, shortcut: null } as const;

/** The menu of the offer and of a lesson's card. */
export const cardMenu = [lessons] as const;

/** The menu of the person, in the panel. */
export const personCommands = [why, context, keys] as const;

const inPalette = [stop, lessons, why, context, quiet, loud, language, keys] as const;

/** The commands of the palette that can be chosen now, in its order. */
export function commandsNow(state: CommandState): (typeof inPalette)[number][] {
  const read = (key: string): unknown => state[key as keyof CommandState];
  return inPalette.filter(({ when }) => evaluateWhen(when, read));
}
