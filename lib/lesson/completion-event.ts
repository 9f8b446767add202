import { parseWhen } from '../when/parse.ts';
import type { CompletionEvent } from './lesson.ts';

/** A fault in a completion event's text: a key of the dictionary and what to put into it. */
export type EventFault = { say: 'fault.event.unknown' | 'fault.event.when'; found: string };

const withTarget = { onClick: 'click', onInput: 'input', onChange: 'change', onSubmit: 'submit' } as const;
const alone = { onCheck: 'check', onLink: 'link', onStepShown: 'shown' } as const;
const states = ['appears', 'disappears', 'enabled'] as const;

/**
 * Reads a completion event as VS Code writes them: `onClick:pay` (without a target: the step's own), `onInput`,
 * `onChange`, `onSubmit`, `onScreen:payment`, `onTarget:receipt` or `onTarget:receipt:disappears`,
 * `onContext:<when>`, `onCheck`, `onLink`, `onCommand:open-help`, `onStepShown`.
 */
export function parseCompletionEvent(text: string, own: string | null): CompletionEvent | EventFault {
  const colon = text.indexOf(':');
  const kind = colon < 0 ? text : text.slice(0, colon);
  const rest = colon < 0 ? '' : text.slice(colon + 1);
  const unknown: EventFault = { say: 'fault.event.unknown', found: text };
  if (Object.hasOwn(alone, kind)) return rest ? unknown : { on: alone[kind as keyof typeof alone] };
  if (kind === 'onScreen') return rest ? { on: 'screen', screen: rest } : unknown;
  if (kind === 'onCommand') return rest ? { on: 'command', command: rest } : unknown;
  if (kind === 'onContext') return parseContext(rest);
  if (kind === 'onTarget') return parseTargetState(rest, own) ?? unknown;
  if (!Object.hasOwn(withTarget, kind)) return unknown;
  const target = rest || own;
  return target ? { on: withTarget[kind as keyof typeof withTarget], target } : unknown;
}

/** Whether an event is of a step's card alone, so that nothing on the page could ever show it. */
export function isOfCard({ on }: CompletionEvent): boolean {
  return on === 'check' || on === 'link' || on === 'shown';
}

/** Whether an event tells how the page is, and not that something was done. */
export function isState({ on }: CompletionEvent): boolean {
  return on === 'screen' || on === 'target' || on === 'context';
}

function parseContext(text: string): CompletionEvent | EventFault {
  const parsed = parseWhen(text);
  return parsed.ok ? { on: 'context', when: parsed.when } : { say: 'fault.event.when', found: text };
}

function parseTargetState(text: string, own: string | null): CompletionEvent | null {
  const [name, state = 'appears', ...more] = text.split(':');
  const target = name || own;
  const known = states.find((each) => each === state);
  return target && known && more.length === 0 ? { on: 'target', target, state: known } : null;
}
