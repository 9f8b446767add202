import type { Target } from '../target/target.ts';

const names = new WeakMap<Target, string>();

/** What tells a target from others: every plan brings its own copy of the same one. */
export function nameOf(target: Target): string {
  const name = names.get(target) ?? JSON.stringify(target);
  names.set(target, name);
  return name;
}
