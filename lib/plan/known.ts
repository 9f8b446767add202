import { type Progress, progressOf } from '../learner/progress.ts';
import type { Tool } from '../pack/registry.ts';
import { skillLevel } from '../skill/level.ts';
import type { When } from '../when/expression.ts';
import { foldWhen, type Known, UNKNOWN } from '../when/fold.ts';
import { contextKey } from './context-key.ts';

/** All that the background knows when it makes a plan. Times are local: the clock is the caller's. */
export interface Situation {
  tool: Tool;
  screen: string | null;
  language: string;
  role: string | null;
  team: string | null;
  /** The skills that a lesson teaches; ids are qualified on both sides. */
  skillsOf: (lesson: string) => readonly string[];
  /** What was set, by the organisation or the person: `publisher.pack/name` to value. */
  settings: Readonly<Record<string, unknown>>;
  progress: Progress;
  clock: Clock;
  /** No offers now: the person asked for quiet. */
  quiet: boolean;
}

export interface Clock {
  hour: number;
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  /** `YYYY-MM-DD` */
  today: string;
  dayOf: (at: string) => string;
}

/** Reads the keys that the background answers for; those of the page are unknown, the rest unset. */
export function knownIn(situation: Situation): Known {
  // A tool's many clauses read the same few keys, and a skill is dear to work out.
  const values = new Map<string, unknown>();
  const known: Known = (key) => {
    if (!values.has(key)) values.set(key, valueNow(key, situation, known));
    return values.get(key);
  };
  return known;
}

function valueNow(key: string, situation: Situation, known: Known): unknown {
  if (key === 'busy') return unlessOpen(foldBusy(situation, known));
  if (contextKey(key)?.from === 'page' && key !== 'screen.id') return UNKNOWN;
  return simple(key, situation) ?? ofFamily(key, situation);
}

/** What is left of the tool's `busyWhen` once the known is folded in. In itself, `busy` is false. */
export function foldBusy({ tool }: Situation, known: Known): boolean | When {
  return tool.busy && foldWhen(tool.busy, (key) => (key === 'busy' ? false : known(key)));
}

function unlessOpen(folded: boolean | When): unknown {
  return typeof folded === 'boolean' ? folded : UNKNOWN;
}

function simple(key: string, { tool, screen, language, role, team, clock }: Situation): unknown {
  switch (key) {
    case 'tool.id':
      return tool.id;
    case 'tool.kind':
      return tool.kind;
    case 'screen.id':
      return screen ?? undefined;
    case 'role':
      return role ?? undefined;
    case 'team':
      return team ?? undefined;
    case 'language':
      return language;
    case 'hour':
      return clock.hour;
    case 'weekday':
      return clock.weekday;
    default:
      return undefined;
  }
}

/** A key of a family; an id without a pack is one of the tool's own. */
function ofFamily(key: string, situation: Situation): unknown {
  const [, family, id] = /^(lesson\.completed|lesson\.seen|skill|daysSince|config)\.(.+)$/.exec(key) ?? [];
  if (!family || !id) return undefined;
  const { tool, progress, skillsOf } = situation;
  if (family === 'config') return settingOf(situation, id);
  const qualified = id.includes('/') ? id : `${tool.pack}/${id}`;
  if (family === 'skill') return skillLevel(qualified, progress, skillsOf);
  const lesson = progressOf(progress, qualified);
  if (family === 'daysSince') return daysSince(lesson.completed, situation.clock);
  return family === 'lesson.completed' ? lesson.completed !== null : (lesson.seen ?? lesson.started) !== null;
}

/** What a setting of the tool's pack is now: as set, else its default. */
export function settingOf({ tool, settings }: Pick<Situation, 'tool' | 'settings'>, id: string): unknown {
  if (!Object.hasOwn(tool.settings, id)) return undefined;
  const name = `${tool.pack}/${id}`;
  const { type, default: usual } = tool.settings[id] ?? {};
  return Object.hasOwn(settings, name) ? ofType(settings[name], type) : usual;
}

/** A policy holds texts alone. */
function ofType(value: unknown, type: string | undefined): unknown {
  if (typeof value !== 'string') return value;
  if (type === 'boolean') return value === 'true';
  return type === 'number' ? Number(value) : value;
}

const dayMs = 86_400_000;

function daysSince(at: string | null, { today, dayOf }: Clock): number | undefined {
  // Both are dates without a time, so that a change to summer time takes no hour from a day.
  return at === null ? undefined : Math.round((Date.parse(today) - Date.parse(dayOf(at))) / dayMs);
}
