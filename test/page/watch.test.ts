// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DescribedTarget } from '../../lib/pack/described.ts';
import { describe } from '../../lib/page/describe.ts';
import { startWatching } from '../../lib/page/watch.ts';
import type { PageMessage } from '../../lib/plan/message.ts';
import type { LessonView, Plan } from '../../lib/plan/plan.ts';
import type { Description } from '../../lib/target/description.ts';
import type { Target } from '../../lib/target/target.ts';
import { cause, one, renderEverything } from './rendered.ts';
import { lessonOf, planOf, type Tried, trySide } from './side.ts';

renderEverything();

const targets = { pay: { role: 'button', name: 'Pay' }, amount: { id: 'amount' }, receipt: { id: 'receipt' } };
let tried: Tried;

beforeEach(() => {
  tried = trySide();
});
afterEach(() => {
  tried.controller.abort();
  vi.restoreAllMocks();
});

/** Arrives with a plan; the acts sent from then on are kept in `tried.sent`. */
function watch(plan: Partial<Plan>): void {
  tried.side.plan = planOf({ targets, ...plan });
  startWatching(document, tried.side);
}
const teach = (lesson: Partial<LessonView>) => watch({ lesson: lessonOf(lesson) });
const acts = () =>
  tried.sent.map((message: PageMessage) => (message.type === 'lesson.act' ? message.act : message.type));
const did = { act: 'did', step: 's' };
const seen = (is: boolean) => ({ act: 'effect', seen: is });
const click = () => new MouseEvent('click', { bubbles: true, composed: true });

test('a click on the target, or in it, completes the step; another does not', () => {
  document.body.innerHTML = '<button id="b"><b>Pay</b></button><button id="c">Cancel</button>';
  teach({ watch: [{ on: 'click', target: 'pay' }] });
  cause(one('#c'), click());
  expect(acts()).toEqual([]);
  cause(one('#b b'), click());
  cause(one('#b b'), click());
  expect(acts()).toEqual([did]);
});

test('a click that a script makes is not the person', () => {
  document.body.innerHTML = '<button>Pay</button>';
  teach({ watch: [{ on: 'click', target: 'pay' }] });
  one('button').dispatchEvent(click());
  expect(acts()).toEqual([]);
});

test('what the person does in the overlay is not done in the tool', () => {
  document.body.innerHTML = '<div id="ours"><button>Pay</button></div>';
  tried.side.host = one('#ours');
  teach({ watch: [{ on: 'click', target: 'pay' }] });
  cause(one('button'), click());
  expect(acts()).toEqual([]);
});

test('a target that the page makes anew is still the target', () => {
  document.body.innerHTML = '<button>Pay</button>';
  teach({ watch: [{ on: 'click', target: 'pay' }] });
  document.body.innerHTML = '<p><button>Pay</button></p>';
  cause(one('button'), click());
  expect(acts()).toEqual([did]);
});

test('a page that keeps the event to itself cannot hide it', () => {
  document.body.innerHTML = '<button>Pay</button>';
  teach({ watch: [{ on: 'click', target: 'pay' }] });
  document.addEventListener('click', (event) => event.stopImmediatePropagation(), { capture: true, once: true });
  cause(one('button'), click());
  expect(acts()).toEqual([did]);
});

test('input counts when it has come to rest, or when the field is left', async () => {
  document.body.innerHTML = '<input id="amount">';
  teach({ watch: [{ on: 'input', target: 'amount' }] });
  cause(one('#amount'), new Event('input', { bubbles: true, composed: true }));
  expect(acts()).toEqual([]);
  cause(one('#amount'), new Event('change', { bubbles: true }));
  expect(acts()).toEqual([did]);
});

test('input at rest needs no leaving of the field', async () => {
  document.body.innerHTML = '<input id="amount">';
  teach({ watch: [{ on: 'input', target: 'amount' }] });
  cause(one('#amount'), new Event('input', { bubbles: true, composed: true }));
  await vi.waitFor(() => expect(acts()).toEqual([did]), 2000);
});

/** Another plan comes. */
async function goOn(lesson: LessonView | null): Promise<void> {
  tried.background.answer = async () => ({ plan: planOf({ id: 'p2', targets, lesson }), shown: false });
  await tried.side.ask({ type: 'page.arrived', tool: null, screen: null, tied: [] });
}

test('what is typed just before the next plan comes counts when it has come to rest', async () => {
  document.body.innerHTML = '<input id="amount">';
  const type = () => cause(one('#amount'), new Event('input', { bubbles: true, composed: true }));
  const lesson = lessonOf({ watch: [{ on: 'input', target: 'amount' }] });
  teach({ ahead: [{ step: 's', watch: lesson.watch }], watch: [{ on: 'click', target: 'pay' }] });
  type();
  await goOn(lesson);
  expect(acts()).toEqual(['page.arrived']);
  await vi.waitFor(() => expect(acts()).toEqual(['page.arrived', did]), 2000);
});

test('what was typed before a lesson does not count in it', async () => {
  document.body.innerHTML = '<input id="amount">';
  teach({ watch: [{ on: 'input', target: 'amount' }] });
  cause(one('#amount'), new Event('input', { bubbles: true, composed: true }));
  await goOn(null);
  vi.useFakeTimers();
  await goOn(lessonOf({ watch: [{ on: 'input', target: 'amount' }] }));
  await vi.advanceTimersByTimeAsync(2000);
  vi.useRealTimers();
  expect(acts()).toEqual(['page.arrived', 'page.arrived']);
});

test('a change in a shadow root, which never leaves it, is heard', () => {
  document.body.innerHTML = '<div id="host"></div>';
  const root = one('#host').attachShadow({ mode: 'open' });
  root.innerHTML = '<input id="amount">';
  teach({ watch: [{ on: 'change', target: 'amount' }] });
  cause(root.querySelector('input') as Element, new Event('change', { bubbles: true }));
  expect(acts()).toEqual([did]);
});

test('a form that is sent counts for the button and for the form', () => {
  document.body.innerHTML = '<form id="amount"><button>Pay</button></form>';
  teach({ watch: [{ on: 'submit', target: 'pay' }] });
  cause(one('form'), new Event('submit', { bubbles: true, cancelable: true }));
  expect(acts()).toEqual([did]);
});

test('a step is done when the screen is reached', async () => {
  teach({ watch: [{ on: 'screen', screen: 'payment' }] });
  expect(acts()).toEqual([]);
  tried.setPlace({ tool: 'a.b/c', screen: 'payment', params: {}, tied: [] });
  await vi.waitFor(() => expect(acts()).toEqual([did]));
});

test('a step that is shown again must happen anew', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  const when = { op: 'key', key: 'online' } as const;
  watch({
    keys: ['online'],
    lesson: lessonOf({ watch: [{ on: 'context', when }], dots: [{ id: 's', state: 'done' }], anew: true }),
  });
  expect(acts()).toEqual([]);
  onLine.mockClear().mockReturnValue(false);
  window.dispatchEvent(new Event('offline'));
  await vi.waitFor(() => expect(onLine).toHaveBeenCalled());
  onLine.mockReturnValue(true);
  window.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(acts()).toEqual([did]));
});

test('a target that was here and goes has disappeared; one that never was has not', async () => {
  document.body.innerHTML = '<p id="receipt">1</p>';
  teach({
    watch: [
      { on: 'target', target: 'pay', state: 'disappears' },
      { on: 'target', target: 'receipt', state: 'disappears' },
    ],
  });
  expect(acts()).toEqual([]);
  one('#receipt').remove();
  await vi.waitFor(() => expect(acts()).toEqual([did]));
});

test('a target that can be used at last is enabled', async () => {
  document.body.innerHTML = '<button disabled>Pay</button>';
  teach({ watch: [{ on: 'target', target: 'pay', state: 'enabled' }] });
  expect(acts()).toEqual([]);
  one('button').removeAttribute('disabled');
  await vi.waitFor(() => expect(acts()).toEqual([did]));
});

test('the effect is told absent where it is not yet, and seen when it comes', async () => {
  teach({ effect: [{ on: 'target', target: 'receipt', state: 'appears' }] });
  await vi.waitFor(() => expect(acts()).toEqual([seen(false)]), 2000);
  document.body.innerHTML = '<p id="receipt">1</p>';
  await vi.waitFor(() => expect(acts()).toEqual([seen(false), seen(true)]));
});

/** The page was read to its end only now. */
function readNow(): void {
  const load = { domContentLoadedEventStart: performance.now() } as PerformanceNavigationTiming;
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([load]);
}

test('where a step is done by hand before the page has settled, the effect is known not to be there', () => {
  readNow();
  const effect: LessonView['effect'] = [{ on: 'target', target: 'receipt', state: 'appears' }];
  document.body.innerHTML = '<button>Pay</button>';
  teach({ watch: [{ on: 'click', target: 'pay' }], effect });
  cause(one('button'), click());
  expect(acts()).toEqual([{ ...did, absent: true }]);
});

test('nor is it called absent where it is there, or where a state of the page does the step', async () => {
  readNow();
  const effect: LessonView['effect'] = [{ on: 'target', target: 'receipt', state: 'appears' }];
  document.body.innerHTML = '<button>Pay</button><p id="receipt">1</p>';
  teach({
    watch: [{ on: 'click', target: 'pay' }],
    ahead: [{ step: 'later', watch: [{ on: 'screen', screen: 'done' }] }],
    effect,
  });
  cause(one('button'), click());
  one('#receipt').remove();
  tried.setPlace({ tool: 'a.b/c', screen: 'done', params: {}, tied: [] });
  await vi.waitFor(() => expect(acts().slice(0, 2)).toEqual([did, { act: 'did', step: 'later' }]));
});

test('an effect that is there already is not taken for the person’s work', async () => {
  document.body.innerHTML = '<p id="receipt">1</p>';
  teach({ watch: [{ on: 'screen', screen: 'done' }], effect: [{ on: 'target', target: 'receipt', state: 'appears' }] });
  tried.setPlace({ tool: 'a.b/c', screen: 'done', params: {}, tied: [] });
  await vi.waitFor(() => expect(acts()).toEqual([did]));
});

test('acts go one by one, each quoting the plan that answered the one before', async () => {
  document.body.innerHTML = '<button>Pay</button>';
  const lesson = lessonOf({ effect: [{ on: 'click', target: 'pay' }] });
  tried.background.answer = async () => ({
    plan: planOf({ id: 'p2', targets, lesson: { ...lesson, wasAbsent: true } }),
    shown: false,
  });
  watch({ lesson });
  cause(one('button'), click());
  await vi.waitFor(() => expect(acts()).toEqual([seen(false), seen(true)]));
  expect(tried.sent.map((message) => 'plan' in message && message.plan)).toEqual(['p1', 'p2']);
});

test('a background that does not take in what it is told is not told on and on', async () => {
  const lesson = lessonOf({ effect: [{ on: 'click', target: 'pay' }] });
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  let answers = 0;
  tried.background.answer = async () => {
    await turn();
    return { plan: planOf({ id: `again-${++answers}`, targets, lesson }), shown: false };
  };
  watch({ lesson });
  await vi.waitFor(() => expect(tried.side.plan?.id).toBe('again-1'));
  for (let turns = 0; turns < 5; turns++) await turn();
  expect(acts()).toEqual([seen(false)]);
});

const offer = { lesson: 'l', title: 'L', minutes: 1, place: '', why: [], when: true as const };
const offered = () =>
  tried.sent.filter(({ type }) => type === 'offer.ready').map((message) => 'lesson' in message && message.lesson);

test('an offer is asked for at a good moment and shown when the background agrees', async () => {
  tried.background.answer = async () => ({ plan: null, shown: true });
  watch({ offers: [offer] });
  const heard: (string | null)[] = [];
  tried.side.onOffer?.((lesson) => heard.push(lesson), tried.side.signal);
  await vi.waitFor(() => expect(heard).toEqual([null, 'l']));
  expect(offered()).toEqual(['l']);
});

test('an offer that the background refuses is not shown', async () => {
  watch({ offers: [offer] });
  const heard: (string | null)[] = [];
  tried.side.onOffer?.((lesson) => heard.push(lesson), tried.side.signal);
  await vi.waitFor(() => expect(offered()).toEqual(['l']));
  expect(heard).toEqual([null]);
});

test('the first offer whose clause holds is the one', () => {
  document.body.innerHTML = '<button disabled>Pay</button>';
  const when = { op: 'key', key: 'element.amount.visible' } as const;
  const other = { op: 'key', key: 'element.pay.disabled' } as const;
  const offers = [
    { ...offer, lesson: 'no', when },
    { ...offer, lesson: 'yes', when: other },
  ];
  watch({ offers, keys: [when.key, other.key] });
  expect(offered()).toEqual(['yes']);
});

test('nothing is offered while a dialog is open, and it is when that closes', async () => {
  document.body.innerHTML = '<div role="alertdialog">Sure?</div>';
  watch({ offers: [offer] });
  expect(offered()).toEqual([]);
  one('[role]').remove();
  await vi.waitFor(() => expect(offered()).toEqual(['l']), 3000);
});

test('nothing is offered where the pack says that the person is busy', () => {
  document.body.innerHTML = '<input id="amount">';
  watch({ offers: [offer], busy: { op: 'key', key: 'element.amount.empty' }, keys: ['element.amount.empty'] });
  expect(offered()).toEqual([]);
});

test('nothing is offered while the person types', () => {
  document.body.innerHTML = '<input id="amount">';
  const typing = { op: 'key', key: 'typing' } as const;
  watch({ offers: [{ ...offer, when: typing }], keys: ['typing'] });
  one<HTMLInputElement>('#amount').focus();
  cause(one('#amount'), new Event('input', { bubbles: true, composed: true }));
  expect(offered()).toEqual([]);
});

test('nothing is left when everything of ours ends', () => {
  document.body.innerHTML = '<button>Pay</button>';
  teach({ watch: [{ on: 'click', target: 'pay' }] });
  tried.controller.abort();
  cause(one('button'), click());
  expect(acts()).toEqual([]);
});

const capturedAs = (element: Element): Target => {
  const target: DescribedTarget = { described: describe(element) as Description };
  return target;
};

/** A captured target, found by nobody until it is sought at once. */
function unknownUntilSought(found: () => Element) {
  const pay = capturedAs(found());
  tried.side.locate = (_, atOnce) => (atOnce ? [{ element: found(), frames: [] }] : null);
  return { targets: { ...targets, pay } };
}

test('a press on a captured target counts before it is known where that is', () => {
  document.body.innerHTML = '<button>Pay</button>';
  watch({ ...unknownUntilSought(() => one('button')), lesson: lessonOf({ watch: [{ on: 'click', target: 'pay' }] }) });
  cause(one('button'), click());
  expect(acts()).toEqual([did]);
});

test('an effect is seen while another target is not known yet', async () => {
  document.body.innerHTML = '<button>Pay</button>';
  const effect: LessonView['effect'] = [{ on: 'target', target: 'receipt', state: 'appears' }];
  watch({ ...unknownUntilSought(() => one('button')), lesson: lessonOf({ effect, wasAbsent: true }) });
  document.body.insertAdjacentHTML('beforeend', '<p id="receipt">Paid</p>');
  await vi.waitFor(() => expect(acts()).toEqual([seen(true)]));
});

test('what is not known yet has neither been absent nor gone', async () => {
  document.body.innerHTML = '<button>Pay</button>';
  const known = [{ element: one('button'), frames: [] }];
  const locate = vi.fn((): typeof known | null => known);
  tried.side.locate = locate;
  watch({
    targets: { ...targets, pay: capturedAs(one('button')) },
    lesson: lessonOf({
      effect: [{ on: 'target', target: 'pay', state: 'appears' }],
      watch: [{ on: 'target', target: 'pay', state: 'disappears' }],
    }),
  });
  locate.mockClear().mockReturnValue(null);
  const looks = async (count: number) => {
    one('button').toggleAttribute('data-on');
    await vi.waitFor(() => expect(locate.mock.calls.length).toBeGreaterThan(count));
  };
  await looks(0);
  await looks(4);
  expect(acts()).toEqual([]);
  locate.mockReturnValue([]);
  one('button').toggleAttribute('data-on');
  await vi.waitFor(() => expect(acts()).toEqual([did, seen(false)]));
});
