import { type Progress, progressOf } from '../learner/progress.ts';
import type { Tool } from '../pack/registry.ts';
import { type Known, UNKNOWN } from '../when/fold.ts';
import { contextKey } from './context-key.ts';

/** All that the background knows when it makes a plan. Times are local: the clock is the caller's. */
export interface Situation {
  tool: Tool;
  screen: string | null;
  language: string;
  role: string | null;
  progress: Progress;
  clock: Clock;
  /** No offers today: the person asked for quiet, or another tab shows one. */
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
  return (key) => {
    if (contextKey(key)?.from === 'page' && key !== 'screen.id') return UNKNOWN;
    return simple(key, situation) ?? ofLesson(key, situation);
  };
}

function simple(key: string, { tool, screen, language, role, clock }: Situation): unknown {
  switch (key) {
    case 'tool.id':
      return tool.id;
    case 'tool.kind':
      return tool.kind;
    case 'screen.id':
      return screen ?? undefined;
    case 'role':
      return role ?? undefined;
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

/** `lesson.completed.ID` and `lesson.seen.ID`; an id without a pack is one of the tool's own. */
function ofLesson(key: string, { tool, progress }: Situation): unknown {
  const [, what, id] = /^lesson\.(completed|seen)\.(.+)$/.exec(key) ?? [];
  if (!id) return undefined;
  const lesson = progressOf(progress, id.includes('/') ? id : `${tool.pack.id}/${id}`);
  return what === 'completed' ? lesson.completed !== null : (lesson.seen ?? lesson.started) !== null;
}
