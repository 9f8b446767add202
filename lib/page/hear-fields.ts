import type { Plan, TipRule } from '../plan/plan.ts';
import { evaluateWhen } from '../when/evaluate.ts';
import { followDocuments } from './documents.ts';
import { isInState } from './element-state.ts';
import { holdsNow } from './holds-now.ts';
import { listen } from './listen.ts';
import type { Side } from './side.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** To find a target may take a moment: when a field that was left before that is looked at again, in milliseconds. */
const LOOKS_AGAIN_MS = [50, 150, 400, 1000];

/**
 * Says which tips' rules are broken by what stands in a field when that is left, and when a broken one is kept again.
 * States alone leave the page: what was typed stays here.
 */
export function hearFields(top: Document, side: Side): void {
  const broken = new Set<string>();

  const judge = (rule: TipRule, field: Field, plan: Plan) => {
    const isBroken = !isKept(rule, field) && holdsNow(rule.when, plan.targets, side);
    if (isBroken === broken.has(rule.tip)) return;
    if (isBroken) broken.add(rule.tip);
    else broken.delete(rule.tip);
    void side.ask({ type: 'tip.judged', plan: plan.id, tip: rule.tip, isBroken });
  };
  /** Whether it is known of every rule if it is this field's. */
  const look = (field: Field, concerns: (rule: TipRule) => boolean): boolean => {
    const { plan, find } = side;
    if (!plan || !find) return false;
    let isKnown = true;
    for (const rule of plan.rules) {
      const target = plan.targets[rule.target];
      if (!target || !concerns(rule)) continue;
      const found = find(target);
      if (found?.element === field) judge(rule, field, plan);
      else isKnown &&= found !== null;
    }
    return isKnown;
  };
  const lookAtLeft = (field: Field, [soon, ...later]: readonly number[]) => {
    if (look(field, () => true) || !soon) return;
    setTimeout(() => side.signal.aborted || hasFocus(field) || lookAtLeft(field, later), soon);
  };
  const hear = (event: Event) => {
    const field = event.composedPath()[0] as Field;
    if (!isField(field)) return;
    // While one types only what was called broken may be found to be right.
    if (event.type === 'input') look(field, ({ tip }) => broken.has(tip));
    else lookAtLeft(field, LOOKS_AGAIN_MS);
  };
  const visit = (document: Document, until: AbortSignal) => {
    listen(document.defaultView, ['focusout', 'input'], hear, until);
  };
  followDocuments(top, visit, side.signal);
}

function hasFocus(field: Field): boolean {
  return (field.getRootNode() as Document | ShadowRoot).activeElement === field;
}

/** By its name: a frame has elements of its own making. */
function isField({ localName }: Partial<Element>): boolean {
  return /^(input|textarea|select)$/.test(localName ?? '');
}

function isKept({ kept }: TipRule, field: Field): boolean {
  return evaluateWhen(kept, (key) => {
    if (key === 'filled') return field.value.trim() !== '' && !isInState(field, 'empty');
    return key === 'length' ? [...field.value].length : field.value;
  });
}
