// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FieldRule, keptWhen } from '../../lib/pack/field-rule.ts';
import { hearFields } from '../../lib/page/hear-fields.ts';
import { planOf, type Tried, trySide } from './side.ts';

let tried: Tried;
let field: HTMLInputElement;
beforeEach(() => {
  document.body.innerHTML = '<input id="amount"><input id="other">';
  field = document.querySelector('#amount') as HTMLInputElement;
  tried = trySide();
  tried.side.find = ({ id }) => ({ element: document.querySelector(`#${id}`) as Element, frames: [] });
  hearFields(document, tried.side);
});
afterEach(() => tried.controller.abort());

function rule(demands: FieldRule): void {
  const rules = [{ tip: 'a.b/tip', target: 'amount', kept: keptWhen(demands), when: true as const }];
  tried.side.plan = planOf({ targets: { amount: { id: 'amount' } }, rules });
}
function leave(value: string, of = field): void {
  of.value = value;
  of.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
}
const judged = () => tried.sent.map((message) => ('isBroken' in message ? message.isBroken : message.type));

test.each<[FieldRule, string[], string[]]>([
  [{ required: true }, ['0', ' x '], ['', '  ']],
  [{ pattern: '\\d{4}' }, ['', '1234'], ['123', '12345', 'abcd', ' 1234']],
  [{ minLength: 2, maxLength: 3 }, ['', 'ab', 'äöü', '😀😀'], ['a', 'abcd']],
  [{ min: 1, max: 10 }, ['', '1', '10', '2.5', '2,5', ' 3 '], ['0', '0,5', '11', 'many', '5 apples', '-1']],
  [{ required: true, min: 1 }, ['1'], ['', '0']],
])('%j is kept by %j and broken by %j', (demands, kept, broken) => {
  rule(demands);
  for (const value of kept) leave(value);
  expect(judged()).toEqual([]);
  for (const value of broken) {
    leave(value);
    leave(kept.find((each) => each !== '') ?? '');
  }
  expect(judged()).toEqual(broken.flatMap(() => [true, false]));
});

test('what is typed does not leave the page', () => {
  rule({ pattern: '\\d+' });
  leave('a secret');
  expect(tried.sent).toEqual([{ type: 'tip.judged', plan: 'p1', tip: 'a.b/tip', isBroken: true }]);
});

test('nothing is said while one types, but that it is right now', () => {
  rule({ pattern: '\\d+' });
  field.value = 'x';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  expect(judged()).toEqual([]);
  leave('x');
  field.value = '7';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  expect(judged()).toEqual([true, false]);
});

test('other fields are not looked at', () => {
  rule({ required: true });
  leave('', document.querySelector('#other') as HTMLInputElement);
  expect(judged()).toEqual([]);
});

test('a field that was left before its target was found is judged when it is', async () => {
  rule({ pattern: '\\d+' });
  const { find } = tried.side;
  for (const notYet of [null, () => null]) {
    tried.side.find = notYet;
    leave('x');
    expect(judged()).toEqual([]);
  }
  tried.side.find = find;
  await expect.poll(judged).toEqual([true]);
});

test('one who went back into the field is left alone', () => {
  vi.useFakeTimers();
  rule({ pattern: '\\d+' });
  const { find } = tried.side;
  let looks = 0;
  tried.side.find = () => {
    looks++;
    return null;
  };
  leave('x');
  field.focus();
  tried.side.find = find;
  leave('y', document.querySelector('#other') as HTMLInputElement);
  vi.advanceTimersByTime(2000);
  vi.useRealTimers();
  expect([looks, judged()]).toEqual([1, []]);
});
