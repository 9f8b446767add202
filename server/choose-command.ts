import type { Outcome } from './ask.ts';
import {
  addCredential,
  importPeople,
  invite,
  listCredentials,
  listPeople,
  printToken,
  rebuildRollups,
  revoke,
} from './commands.ts';
import type { Door } from './door.ts';
import { backup, exportStatements, restore } from './file-commands.ts';

type Run = (door: Door) => Promise<Outcome>;

/** The options that commands read. */
export interface CommandOptions {
  sample: boolean;
  kind?: string | undefined;
  name?: string | undefined;
  teams?: string | undefined;
  scopes?: string | undefined;
  person?: string | undefined;
  invitation?: string | undefined;
  days?: string | undefined;
}

/** What a command does with the record once it is reached; null where there is no such command. */
export function chooseCommand(words: readonly string[], given: CommandOptions): Run | null {
  const [noun = '', verb = '', file, ...rest] = words;
  if (rest.length > 0) return null;
  if (file === undefined) return chooseShort(noun, verb, given);
  return noun === 'people' && verb === 'import' ? (door) => importPeople(door, file, given.sample) : null;
}

/** The commands of one or two words. */
function chooseShort(noun: string, word: string, given: CommandOptions): Run | null {
  const { kind, name, teams, scopes, person, invitation, days } = given;
  switch (`${noun} ${word}`) {
    case 'people list':
      return listPeople;
    case 'credential add':
      return kind && name ? (door) => addCredential(door, { kind, name, teams, scopes }) : null;
    case 'credential list':
      return listCredentials;
    case 'token ':
      return printToken;
    case 'rebuild ':
      return rebuildRollups;
    case 'revoke ':
      if (person) return (door) => revoke(door, 'person', person);
      return invitation ? (door) => revoke(door, 'invitation', invitation) : null;
    default:
      return word ? chooseWithWord(noun, word, days) : null;
  }
}

/** The commands that are about what their second word names. */
function chooseWithWord(noun: string, word: string, days: string | undefined): Run | null {
  switch (noun) {
    case 'revoke':
      return (door) => revoke(door, 'key', word);
    case 'invite':
      return (door) => invite(door, word, days);
    case 'export':
      return (door) => exportStatements(door, word);
    case 'backup':
      return (door) => backup(door, word);
    case 'restore':
      return (door) => restore(door, word);
    default:
      return null;
  }
}
