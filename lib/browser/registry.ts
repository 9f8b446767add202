import type { LessonContent, Tool } from '../pack/registry.ts';
import type { Database, OutlineRow } from './database.ts';

/** What the installed packs contribute, read from the database where it is asked for. */
export interface Registry {
  /** A tool with the entries of its lessons. */
  tool(id: string): Promise<Tool | null>;
  tools(): Promise<Tool[]>;
  /** All that it takes to play a lesson. */
  lesson(id: string): Promise<LessonContent | null>;
  /** The content of a file of a pack, by `publisher.pack/path`. */
  medium(id: string): Promise<string | null>;
  outline(pack: string): Promise<OutlineRow | null>;
  outlines(): Promise<OutlineRow[]>;
}

/** Makes the registry over a database. Tools and outlines are read once, lessons only where one is played. */
export function createRegistry(db: Database): Registry {
  const tools = once(() => db.getAll('tools'));
  const outlines = once(() => db.getAll('outlines'));
  return {
    tool: once(async (id) => (await db.get('tools', id)) ?? null),
    tools: () => tools('all'),
    lesson: async (id) => (await db.get('lessons', id)) ?? null,
    medium: async (id) => (await db.get('media', id))?.content ?? null,
    outline: once(async (pack) => (await db.get('outlines', pack)) ?? null),
    outlines: () => outlines('all'),
  };
}

function once<T>(read: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (id) => {
    const value = known.get(id) ?? read(id);
    known.set(id, value);
    return value;
  };
}
