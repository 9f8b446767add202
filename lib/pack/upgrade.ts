import { intersects } from 'semver';

/** How a pack of an older format becomes one of the next: data in, data out; what it does not know it leaves alone. */
interface Upgrade {
  from: string;
  to: string;
  change(pack: Things): Things;
}

type Things = Record<string, unknown>;

/** One entry for each change of the format, oldest first. */
const upgrades: readonly Upgrade[] = [
  { from: '~0.8.0', to: '^0.9.0', change: (pack) => eachLesson(pack, (lesson) => renamed(lesson, 'onDone', 'effect')) },
  // What 1.0 added, no pack needs.
  { from: '~0.9.0', to: '^1.0.0', change: (pack) => pack },
];

/** Brings a pack that is written for an older format to this one; any other value comes back as it is. */
export function upgradePack(value: unknown, engine: string): unknown {
  let pack = value;
  let wanted = engine;
  for (const { from, to, change } of upgrades) {
    if (!isThings(pack) || !intersects(wanted, from)) continue;
    pack = { ...change(pack), engines: { alongside: to } };
    wanted = to;
  }
  return pack;
}

function eachLesson(pack: Things, change: (lesson: Things) => Things): Things {
  const contributes = pack['contributes'];
  if (!isThings(contributes) || !Array.isArray(contributes['lessons'])) return pack;
  const lessons = contributes['lessons'].map((lesson: unknown) => (isThings(lesson) ? change(lesson) : lesson));
  return { ...pack, contributes: { ...contributes, lessons } };
}

function renamed(thing: Things, from: string, to: string): Things {
  if (!Object.hasOwn(thing, from) || Object.hasOwn(thing, to)) return thing;
  return Object.fromEntries(Object.entries(thing).map(([key, value]) => [key === from ? to : key, value]));
}

function isThings(value: unknown): value is Things {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
