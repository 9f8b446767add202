import type { CompletionEvent } from '../lesson/lesson.ts';
import type { Target } from '../target/target.ts';
import { isDescribed } from './described.ts';

const chosen = /^(combobox|listbox|checkbox|radio|switch|slider|menuitemcheckbox|menuitemradio|select)$/;
const typedIn = /^(textbox|searchbox|spinbutton|textarea)$/;
const pressed = /^(button|submit|reset|image)$/;

/**
 * The sensible event where a step lists none: a text field is typed into, a choice is changed, a form is sent, anything
 * else is clicked.
 */
export function inferredEvents(name: string, target: Target | undefined): CompletionEvent[] {
  return [{ on: target ? deedOn(target) : 'click', target: name }];
}

function deedOn(target: Target): 'click' | 'input' | 'change' | 'submit' {
  const { role = '', tag = '', type = '', field } = isDescribed(target) ? { ...target.described, ...target } : target;
  const makes = [role, tag, type].map((each) => each.toLowerCase());
  const is = (kind: RegExp) => makes.some((each) => kind.test(each));
  if (is(chosen)) return 'change';
  if (is(typedIn)) return 'input';
  if (is(/^form$/)) return 'submit';
  if (is(pressed) || is(/^(link|a)$/)) return 'click';
  return field || makes.includes('input') || target.placeholder ? 'input' : 'click';
}
