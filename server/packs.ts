import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Badge } from '../lib/skill/badge.ts';

/** What the record needs of the packs: the rules of badges, and what lessons are called. */
export interface Packs {
  badges: Badge[];
  lessons: { id: string; title: string; skills?: string[] }[];
}

const packFile = z.object({
  publisher: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  contributes: z.object({
    lessons: z._default(
      z.array(z.object({ id: z.string(), title: z.string(), skills: z._default(z.array(z.string()), []) })),
      [],
    ),
    badges: z._default(
      z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          description: z._default(z.string(), ''),
          criteria: z.object({ lessons: z.array(z.string()) }),
        }),
      ),
      [],
    ),
  }),
});
const textFile = z.record(z.string(), z.string());

/** Reads every pack in a folder; one that cannot be read is a fault in the list and leaves the others alone. */
export function readPacks(folder: string): Packs & { faults: string[] } {
  const found: Packs & { faults: string[] } = { badges: [], lessons: [], faults: [] };
  if (!existsSync(folder)) return { ...found, faults: [`${folder}: no such folder, so no badge is known`] };
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  );
  for (const name of names.sort()) {
    const place = join(folder, name);
    if (existsSync(join(place, 'pack.json'))) addPack(found, place);
  }
  return found;
}

function addPack(found: Packs & { faults: string[] }, place: string): void {
  const file = join(place, 'pack.json');
  try {
    const { badges, lessons } = readPack(place);
    const taken = new Set([...found.lessons, ...found.badges].map(({ id }) => id));
    const twice = [...lessons, ...badges].find(({ id }) => taken.has(id));
    if (twice) {
      found.faults.push(`${file}: ${twice.id} is in another pack already`);
      return;
    }
    const known = new Set(lessons.map(({ id }) => id));
    found.lessons.push(...lessons);
    for (const badge of badges) {
      const missing = badge.lessons.find((lesson) => !known.has(lesson));
      if (missing) found.faults.push(`${file}: badge ${badge.id} asks for ${missing}, which is no lesson of the pack`);
      else found.badges.push(badge);
    }
  } catch (error) {
    found.faults.push(`${file}: ${explain(error)}`);
  }
}

function explain(error: unknown): string {
  if (error instanceof z.core.$ZodError) return `${error.issues[0]?.path.join('.') ?? ''} is not as it should be`;
  return error instanceof Error ? error.message : String(error);
}

function readPack(place: string): Packs {
  const pack = packFile.parse(JSON.parse(readFileSync(join(place, 'pack.json'), 'utf8')));
  const nls = join(place, 'pack.nls.json');
  const texts = existsSync(nls) ? textFile.parse(JSON.parse(readFileSync(nls, 'utf8'))) : {};
  const say = (text: string) => {
    const key = /^%(.+)%$/.exec(text)?.[1];
    return (key !== undefined && texts[key]) || text;
  };
  const qualified = (id: string) => `${pack.publisher}.${pack.name}/${id}`;
  return {
    lessons: pack.contributes.lessons.map(({ id, title, skills }) => ({
      id: qualified(id),
      title: say(title),
      skills: skills.map(qualified),
    })),
    badges: pack.contributes.badges.map(({ id, name, description, criteria }) => ({
      id: qualified(id),
      name: say(name),
      description: say(description),
      lessons: criteria.lessons.map(qualified),
    })),
  };
}
