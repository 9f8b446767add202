import type { Locator, Page } from 'playwright-core';

const acts = new Set<string | symbol>(['click', 'fill', 'check', 'selectOption']);
/** What each stand-in stands for: only the thing itself can be handed over to another. */
const things = new WeakMap<object, object>();

/** A page, with something done before each act of the person on it; it is given what is about to be acted on. */
export function paced(page: Page, before: (on: Locator) => Promise<void>): Page {
  return standIn(page, before);
}

function standIn<Thing extends object>(thing: Thing, before: (on: Locator) => Promise<void>): Thing {
  const stand = new Proxy(thing, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        const call = () => value.apply(target, args.map(itself)) as unknown;
        if (acts.has(name)) return before(target as unknown as Locator).then(call);
        const made = call();
        return isPlace(made) ? standIn(made, before) : made;
      };
    },
  });
  things.set(stand, thing);
  return stand;
}

function itself(arg: unknown): unknown {
  return typeof arg === 'object' && arg !== null ? (things.get(arg) ?? arg) : arg;
}

/** A locator, or a frame's. */
function isPlace(made: unknown): made is object {
  return typeof made === 'object' && made !== null && 'getByRole' in made;
}
