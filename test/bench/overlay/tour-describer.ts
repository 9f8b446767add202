// Runs once in a page and is gone: gives what the studio would capture of the elements that the steps name.

import type { DescribedTarget } from '../../../lib/pack/described.ts';
import { describe } from '../../../lib/page/describe.ts';
import type { Target } from '../../../lib/target/target.ts';

/** Of an element that isn't there yet, what the selector says. */
export function targetFor(selector: string): Target | DescribedTarget {
  const element = find(selector);
  const described = element && describe(element);
  return described ? { described } : { id: selector.replace(/^.*#/, '') };
}

function find(selector: string): Element | null {
  let scope: ParentNode | null = document;
  let found: Element | null = null;
  for (const part of selector.split('>>>')) {
    found = scope?.querySelector(part.trim()) ?? null;
    scope = found?.shadowRoot ?? (found instanceof HTMLIFrameElement ? found.contentDocument : found);
  }
  return found;
}
