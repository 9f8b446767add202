// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startWatching } from '../../lib/page/watch.ts';
import type { Offer, Plan } from '../../lib/plan/plan.ts';
import { planOf, type Tried, trySide } from './side.ts';

const texts = { title: 'L', minutes: 1, place: 'Till', why: [] };
const offer: Offer = { lesson: 'a.b/l', when: true, ...texts };
const keys = ['typing', 'online', 'errorShown', 'emptyResult', 'dialogOpen', 'element.pay.visible', 'screen.order'];

let tried: Tried;
let observe: ReturnType<typeof vi.spyOn>;
let started: string[];

beforeEach(() => {
  document.body.innerHTML = '<button>Pay</button>';
  tried = trySide();
  started = [];
  observe = vi.spyOn(MutationObserver.prototype, 'observe');
  for (const target of [document, window]) {
    vi.spyOn(target, 'addEventListener').mockImplementation((type: string) => void started.push(type));
  }
  vi.useFakeTimers();
});
afterEach(() => {
  tried.controller.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function watch(plan: Partial<Plan>): void {
  tried.side.plan = planOf({ targets: { pay: { role: 'button', name: 'Pay' } }, ...plan });
  startWatching(document, tried.side);
  vi.advanceTimersByTime(100);
}

/** A plan that waits for a key to be true before it offers. */
const reading = (key: string): Partial<Plan> => ({ keys: [key], offers: [{ ...offer, when: { op: 'key', key } }] });

describe('a plan with nothing to offer and no lesson', () => {
  test.each([[[]], [keys]])('listens to nothing, observes nothing, and no timer runs (%j)', (read) => {
    watch({ keys: read });
    expect(started).toEqual([]);
    expect(observe).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a plan whose clauses read no element', () => {
  test.each([[{ offers: [offer] }], [reading('online')], [reading('typing')], [reading('screen.order')]])(
    'observes none',
    (plan) => {
      watch(plan);
      expect(observe).not.toHaveBeenCalled();
      expect(started).not.toContain('focusout');
    },
  );
});

test.each(keys.filter((key) => /element|Shown|Result|Open/.test(key)))('elements are observed for %s', (key) => {
  watch(reading(key));
  expect(observe).toHaveBeenCalled();
});

test.each(keys)('the network is listened to for "online" alone, not for %s', (key) => {
  watch(reading(key));
  expect(started.includes('offline')).toBe(key === 'online');
});

test('a plan that has shrunk leaves no timer and no observer', () => {
  watch(reading('element.pay.visible'));
  const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
  tried.background.answer = async () => ({ plan: planOf({}), shown: false });
  return tried.side.ask({ type: 'page.arrived', tool: 'a.b/c', screen: null, tied: [] }).then(() => {
    expect(disconnect).toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
