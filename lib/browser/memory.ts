import { type Learner, learnerKey } from '../learner/learner.ts';
import { noProgress, type Progress } from '../learner/progress.ts';
import type { Quiet } from '../offer/quiet.ts';
import { chooseLanguage, type LanguageCode } from '../text/language.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { type Database, openDatabase } from './database.ts';
import { browser } from './extension.ts';
import { readJoined } from './joined.ts';
import { readProgress } from './log.ts';
import { createRegistry, type Registry } from './registry.ts';
import { stillHere } from './still-here.ts';

/** What the background holds while it lives; all of it can be loaded again. */
export interface Memory {
  db: Database;
  configuration: Configuration;
  managed: boolean;
  registry: Registry;
  /** Where a person said that a tool lives: tool id to match patterns. */
  claims: Record<string, string[]>;
  learner: Learner | null;
  progress: Progress;
  language: LanguageCode;
  /** What the organisation and the person have set: `publisher.pack/name` to value. */
  settings: Record<string, unknown>;
  /** The person asked for no offers; it may be over. */
  quiet: Quiet | null;
}

/**
 * Gives the memory, loaded at the first call and again once forgotten or after the database was taken away. It is one
 * object all the while, so that an act begun before does not write its progress into a memory that nobody reads.
 */
export function createMemory(): { load: () => Promise<Memory>; forget: () => void } {
  let loaded: Promise<Memory> | null = null;
  let held: Memory | null = null;
  const forget = () => {
    loaded = null;
  };
  const hold = (fresh: Memory): Memory => {
    const before = held?.db;
    held = held ? Object.assign(held, fresh) : fresh;
    before?.close();
    return held;
  };
  const load = () => {
    loaded ??= loadMemory(forget).then(hold, (error: unknown) => {
      forget();
      throw error;
    });
    return loaded;
  };
  return { load, forget };
}

async function loadMemory(forget: () => void): Promise<Memory> {
  const [db, { configuration: set, managed }] = await Promise.all([openDatabase(forget), readConfiguration()]);
  const configuration = managed ? set : { ...set, ...(await readJoined(db)) };
  const [claims, learner, language, quiet] = await Promise.all([
    db.getAll('claims'),
    db.get('settings', 'learner'),
    db.get('settings', 'language'),
    db.get('settings', 'quiet'),
  ]);
  const person = configuration.learner ?? (await stillHere(db, (learner as Learner | undefined) ?? null));
  const own = person && (await db.get('settings', settingsKey(person)));
  return {
    db,
    configuration,
    managed,
    registry: createRegistry(db),
    claims: Object.fromEntries(claims.map(({ tool, patterns }) => [tool, patterns])),
    learner: person,
    progress: person ? await readProgress(db, learnerKey(person)) : noProgress,
    language: (language as LanguageCode | undefined) ?? chooseLanguage([browser.i18n.getUILanguage()]),
    quiet: (quiet as Quiet | null | undefined) ?? null,
    settings: { ...(own ?? {}), ...configuration.settings },
  };
}

/** Under which a person's own settings are kept. */
export function settingsKey(person: Learner): string {
  return `config ${learnerKey(person)}`;
}
