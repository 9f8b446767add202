import type { DescribedTarget } from '../pack/described.ts';
import { scoreOf } from '../target/score.ts';
import { framesTo } from './documents.ts';
import { evidenceOf } from './evidence.ts';

/** Whether all that is written beside a target's description holds of an element. */
export function isAsWritten({ described: _, ...written }: DescribedTarget, element: Element): boolean {
  return scoreOf({ tag: element.localName, ...written }, evidenceOf(element, framesTo(element))) === 1;
}
