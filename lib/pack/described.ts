import type { Description } from '../target/description.ts';
import type { Target } from '../target/target.ts';

/** A target that is found by what was captured of its element; whatever is written beside that must hold as well. */
export interface DescribedTarget extends Target {
  described: Description;
}

/** Whether a target was captured, and not written by hand alone. */
export function isDescribed(target: Target): target is DescribedTarget {
  return 'described' in target;
}
