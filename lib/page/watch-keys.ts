import type { Plan } from '../plan/plan.ts';
import type { Target } from '../target/target.ts';
import { evaluateWhen } from '../when/evaluate.ts';
import type { Read } from '../when/expression.ts';
import { type ElementState, isInState } from './element-state.ts';
import type { Finder } from './find.ts';
import { hasDialog, hasEmptyResult, hasError } from './page-facts.ts';
import type { Person } from './person.ts';
import type { Side } from './side.ts';

/** The page keys of a plan, each read at most once a beat, and only when a clause asks. */
export interface PageKeys {
  read: Read;
  /** Forgets what was read: a beat begins. */
  forget(): void;
}

const ofElement = /^element\.(.+)\.(visible|disabled|empty)$/;
const ofPage: ReadonlySet<string> = new Set(['dialogOpen', 'errorShown', 'emptyResult']);

/** Whether a key changes with the page's elements, so that these must be observed. */
export function isOfElements(key: string): boolean {
  return ofPage.has(key) || ofElement.test(key);
}

/** A target of a plan; its names are a pack's. */
export function targetIn({ targets }: Pick<Plan, 'targets'>, name: string): Target | undefined {
  return Object.hasOwn(targets, name) ? targets[name] : undefined;
}

/** Makes the reader of the page keys of a plan. */
export function createPageKeys(
  top: Document,
  { targets, busy }: Pick<Plan, 'targets' | 'busy'>,
  { side, finder, person }: { side: Side; finder: Finder; person: Person },
): PageKeys {
  const known = new Map<string, unknown>();
  const find = (name: string, state: ElementState): boolean => {
    const target = targetIn({ targets }, name);
    const found = target && finder.find(target);
    return found ? isInState(found.element, state) : false;
  };
  const readNow = (key: string): unknown => {
    const [, name, state] = ofElement.exec(key) ?? [];
    if (name && state) return find(name, state as ElementState);
    if (key.startsWith('screen.')) return side.place.params[key.slice('screen.'.length)];
    switch (key) {
      case 'typing':
        return person.isTyping();
      case 'busy':
        return busy && evaluateWhen(busy, read);
      case 'dialogOpen':
        return hasDialog(top, side.host);
      case 'errorShown':
        return hasError(top);
      case 'emptyResult':
        return hasEmptyResult(top);
      case 'online':
        return navigator.onLine;
      default:
        return undefined;
    }
  };
  const read: Read = (key) => {
    if (!known.has(key)) known.set(key, readNow(key));
    return known.get(key);
  };
  return { read, forget: () => known.clear() };
}
