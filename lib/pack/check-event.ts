import { parseCompletionEvent } from '../lesson/completion-event.ts';
import { checkKeys } from './check-when.ts';
import { type Checking, checkScreen, checkTarget, known, type Path } from './checking.ts';
import type { Fault } from './fault.ts';
import type { ToolSource } from './schema.ts';

/** Completion events that cannot be read or wait for what is not there; `own` is the step's own target. */
export function checkEvents(
  checking: Checking,
  path: Path,
  texts: readonly string[] = [],
  own: string | null,
  tool: ToolSource,
): Fault[] {
  return texts.flatMap((text, nth) => checkEvent(checking, [...path, nth], text, own, tool));
}

function checkEvent(checking: Checking, path: Path, text: string, own: string | null, tool: ToolSource): Fault[] {
  const event = parseCompletionEvent(text, own);
  if ('say' in event) return [checking.json.fault(path, event.say, { found: event.found })];
  switch (event.on) {
    case 'screen':
      return checkScreen(checking, path, event.screen, tool);
    case 'context':
      return checkKeys(checking, path, event.when, [tool]);
    case 'command':
      return known(checking, path, event.command, checking.commands, 'fault.unknownCommand');
    case 'check':
    case 'link':
    case 'shown':
      return [];
    default:
      return checkTarget(checking, path, event.target, [tool]);
  }
}
