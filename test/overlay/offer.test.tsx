// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lessonWith, planWith, refundOffer } from './fake-side.ts';
import { type Stage, setStage, settle } from './stage.tsx';

let stage: Stage;
beforeEach(async () => {
  vi.useFakeTimers();
  document.body.innerHTML = '<input id="item">';
  stage = await setStage(planWith({ offers: [refundOffer] }));
  await settle(() => stage.offer(refundOffer.lesson));
});
afterEach(() => {
  stage.end.abort();
  vi.useRealTimers();
});

const region = () => stage.screen.queryByRole('region', { name: 'Lesson offer' });
const press = (name: string) => settle(() => fireEvent.click(stage.screen.getByRole('button', { name })));
const ended = (how: string) => ({ type: 'offer.ended', plan: 'plan-1', lesson: refundOffer.lesson, how });

test('an offer says what, how long and where, and is read out once', () => {
  expect(region()?.textContent).toContain('Refund without a receipt');
  expect(region()?.textContent).toContain('1 min');
  expect(region()?.textContent).toContain('Till › Refund');
  expect(stage.screen.getByRole('status').textContent).toBe('Lesson offer: Refund without a receipt, 1 min');
});

test('an offer takes no focus when it comes', async () => {
  await settle(() => stage.offer(null));
  document.querySelector<HTMLElement>('#item')?.focus();
  await settle(() => stage.offer(refundOffer.lesson));
  expect(document.activeElement?.id).toBe('item');
});

test('Show me starts the lesson', async () => {
  await press('Show me');
  expect(stage.sent).toEqual([{ type: 'lesson.start', plan: 'plan-1', lesson: refundOffer.lesson, by: 'offer' }]);
  expect(region()).toBeNull();
});

test('a press that crosses a new plan on its way is said again, of that one', async () => {
  stage.side.ask = async (message) => {
    stage.sent.push(message);
    if (stage.side.plan?.id === 'plan-1') stage.setPlan(planWith({ id: 'plan-2', offers: [refundOffer] }));
    return { plan: null, shown: false };
  };
  await press('Show me');
  expect(stage.sent.map((message) => 'plan' in message && message.plan)).toEqual(['plan-1', 'plan-2']);
});

test.each([
  ['Not now', 'later'],
  ['Close', 'closed'],
])('%s ends the offer as "%s"', async (name, how) => {
  await press(name);
  expect(stage.sent).toEqual([ended(how)]);
  expect(region()).toBeNull();
});

test('Escape inside closes the offer', async () => {
  await settle(() => fireEvent.keyDown(stage.screen.getByRole('button', { name: 'Show me' }), { key: 'Escape' }));
  expect(stage.sent).toEqual([ended('closed')]);
});

test('an offer leaves by itself after 20 seconds', async () => {
  await settle(() => vi.advanceTimersByTime(19_900));
  expect(stage.sent).toEqual([]);
  await settle(() => vi.advanceTimersByTime(200));
  expect(stage.sent).toEqual([ended('gone')]);
});

test('an offer stays while the pointer rests on it, and then for its full time', async () => {
  await settle(() => fireEvent.pointerEnter(region() as Element));
  await settle(() => vi.advanceTimersByTime(60_000));
  expect(region()).not.toBeNull();
  await settle(() => fireEvent.pointerLeave(region() as Element));
  await settle(() => vi.advanceTimersByTime(19_000));
  expect(region()).not.toBeNull();
  await settle(() => vi.advanceTimersByTime(1_100));
  expect(region()).toBeNull();
});

test('an offer stays while it has the focus', async () => {
  await settle(() => stage.screen.getByRole('button', { name: 'Show me' }).focus());
  await settle(() => vi.advanceTimersByTime(60_000));
  expect(region()).not.toBeNull();
});

test('Why? tells the reasons and hides them again', async () => {
  await press('Why?');
  expect(stage.screen.getAllByRole('listitem').map((item: Element) => item.textContent)).toEqual([
    'It belongs to the screen you are on.',
    'You have not done it yet.',
  ]);
  await press('Why?');
  expect(stage.screen.queryAllByRole('listitem')).toEqual([]);
});

test('an offer gives way to a lesson', async () => {
  await settle(() => stage.setPlan(planWith({ lesson: lessonWith({}) })));
  expect(region()).toBeNull();
  expect(stage.screen.getByRole('dialog').getAttribute('aria-labelledby')).not.toBeNull();
});

test('an offer goes when its moment is over, unsaid', async () => {
  await settle(() => stage.offer(null));
  expect(region()).toBeNull();
  expect(stage.sent).toEqual([]);
});

test('the lessons open from the offer, and Escape brings the offer back', async () => {
  await press('My lessons');
  const drawer = stage.screen.getByRole('dialog', { name: 'My lessons' });
  expect(drawer.textContent).toContain('The lessons of Ada');
  await settle(() => fireEvent.keyDown(drawer, { key: 'Escape' }));
  expect(stage.screen.queryByRole('dialog')).toBeNull();
  expect(region()).not.toBeNull();
});

test('when the extension does not answer any more, nothing of it is left', async () => {
  stage.goAway();
  await press('Not now');
  expect(document.querySelector('alongside-overlay')).toBeNull();
  expect(stage.side.overlay).toBe(false);
});
