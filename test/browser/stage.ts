import { vi } from 'vitest';
import background from '../../entrypoints/background.ts';
import type { Reply } from '../../lib/browser/messenger.ts';
import type { Learner } from '../../lib/learner/learner.ts';
import type { Act } from '../../lib/lesson/player.ts';
import type { PageAnswer } from '../../lib/plan/message.ts';
import type { Plan } from '../../lib/plan/plan.ts';
import type { EntryAnswer, StaffView } from '../../lib/plan/staff.ts';
import { extension, extensionId, forgetWorker, ownAddress } from './fake-extension.ts';
import { type Rig, sale, tillOrigin, tillTool } from './rig.ts';

/** Starts the background as the browser does; again after `forgetWorker`, as after the worker's death. */
export function startBackground(): void {
  forgetWorker();
  vi.stubGlobal('self', new EventTarget());
  background.main();
}

/** Sends a message as the browser would deliver it; undefined where nobody answers. */
export function deliver(message: unknown, from: object): Promise<Reply | undefined> {
  return new Promise((resolve) => {
    const kept = extension.events.message.fire(message, from, resolve);
    if (!kept.includes(true)) resolve(undefined);
  });
}

/** The sender that a content script in a tab's document is. */
export function fromPage(tab: number, origin = tillOrigin, frameId = 0) {
  return { id: extensionId, url: `${origin}/app`, frameId, tab: { id: tab } };
}

/** The sender that one of our own pages is. */
export function fromOurPage(page = 'sidepanel.html') {
  return { id: extensionId, url: ownAddress + page };
}

/** Asks the background from one of our own pages; throws where it fails. */
export async function ask<T>(message: { type: string } & Record<string, unknown>): Promise<T> {
  const reply = await deliver(message, fromOurPage());
  if (!reply?.ok) throw new Error(`${message.type} was not answered`);
  return reply.value as T;
}

/** Somebody says who they are. */
export const identifyAs = ({ name, account }: Learner) =>
  ask<EntryAnswer>({ type: 'staff.identify', name, number: account.name, pin: '2580' });

export const staffView = () => ask<StaffView>({ type: 'staff.view' });

/** A tab with the till in it, and the plan that it was sent last. */
export interface Tab {
  id: number;
  plan: Plan | null;
  arrive(screen?: string, tool?: string, tied?: string[]): Promise<Plan | null>;
  ready(lesson?: string): Promise<boolean>;
  end(how: 'closed' | 'later' | 'gone', lesson?: string): Promise<void>;
  start(lesson?: string, by?: 'offer' | 'person'): Promise<void>;
  act(act: Act): Promise<void>;
}

export function openTab(id: number, origin = tillOrigin, frame = 0): Tab {
  const send = async (message: Record<string, unknown>): Promise<PageAnswer> => {
    const reply = await deliver(message, fromPage(id, origin, frame));
    if (!reply?.ok) throw new Error('A page was not answered.');
    const answer = reply.value as PageAnswer;
    if (answer.plan) tab.plan = answer.plan;
    return answer;
  };
  const quoting = (message: Record<string, unknown>) => send({ plan: tab.plan?.id ?? 'none', ...message });
  const tab: Tab = {
    id,
    plan: null,
    arrive: async (screen = 'sale', tool = tillTool, tied = []) =>
      (await send({ type: 'page.arrived', tool, screen, tied })).plan,
    ready: async (lesson = sale) => (await quoting({ type: 'offer.ready', lesson })).shown,
    end: async (how, lesson = sale) => void (await quoting({ type: 'offer.ended', lesson, how })),
    start: async (lesson = sale, by = 'offer') => void (await quoting({ type: 'lesson.start', lesson, by })),
    act: async (act) => void (await quoting({ type: 'lesson.act', attempt: tab.plan?.lesson?.attempt, act })),
  };
  return tab;
}

/** Plays the sale from its offer to its end, one wrong answer included. */
export async function playTheSale(tab: Tab): Promise<void> {
  await tab.arrive();
  await tab.ready();
  await tab.start();
  await tab.act({ act: 'effect', seen: false });
  await tab.act({ act: 'did', step: 'pay' });
  await tab.act({ act: 'did', step: 'amount' });
  await tab.act({ act: 'answer', choices: [1] });
  await tab.act({ act: 'answer', choices: [0] });
  await tab.act({ act: 'effect', seen: true });
}

/** Everything that is kept; two are equal when nothing happened in between. */
export async function everythingKept({ db, record }: Rig) {
  const [log, outbox, projections, packs, claims, credentials, settings] = await Promise.all([
    db.getAll('log'),
    db.getAll('outbox'),
    db.getAll('projections'),
    db.getAll('packs'),
    db.getAll('claims'),
    db.getAll('credentials'),
    db.getAll('settings'),
  ]);
  const health: unknown = await (await record.request('/health')).json();
  return { log, outbox, projections, packs, claims, credentials, settings, health };
}
