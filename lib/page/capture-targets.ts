import type { Description } from '../target/description.ts';
import type { Target } from '../target/target.ts';
import { describe } from './describe.ts';
import { createFinder } from './find.ts';
import { createShadowRoots } from './shadow-roots.ts';

/** Captures each target that is in sight on this page, found by what is written of it. */
export function capture(targets: Record<string, Target>): Record<string, Description> {
  const finder = createFinder(
    document,
    createShadowRoots(() => null),
    { host: null },
  );
  const entries = Object.entries(targets).flatMap(([id, target]) => {
    const found = finder.find(target);
    const description = found && describe(found.element);
    return description ? [[id, description] as const] : [];
  });
  return Object.fromEntries(entries);
}
