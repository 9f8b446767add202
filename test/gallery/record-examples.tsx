import type { RecordEntry } from '../../lib/plan/staff.ts';
import { entry } from '../staff/fake-staff.ts';
import type { Examples } from './example.ts';
import { failing, never } from './own-page.tsx';
import { typeInto } from './press.ts';
import { staffPanel } from './staff-panel.tsx';

const of = { lesson: 'till/refund', attempt: 'attempt' };
const statement = JSON.stringify(
  {
    actor: { account: { homePage: 'https://staff.example', name: 'A-1042' } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
    object: { id: 'https://records.example/lessons/harbour-street.till/refund-without-a-receipt' },
  },
  null,
  2,
);
const day = (n: number) => ({ at: `2026-11-${n}T10:0${n % 10}:00Z`, statement });
const entries: RecordEntry[] = [
  entry('6', { type: 'badge.earned', badge: 'Refunds', statement: '5' }, { ...day(24), state: 'waiting' }),
  entry('5', { type: 'lesson.completed', ...of, seconds: 48, score: 1 }, { ...day(24), state: 'waiting' }),
  entry('4', { type: 'lesson.rated', ...of, rating: 4, comment: null }, day(23)),
  entry(
    '3',
    { type: 'step.reported', ...of, step: 'press', target: 'missing', comment: null },
    {
      ...day(23),
      state: 'set-aside',
      reason: 'The verb is not one that this record knows.',
    },
  ),
  entry('2', { type: 'lesson.started', ...of, tool: 'till', next: 'press', by: 'offer' }, day(23)),
  entry('1', { type: 'lesson.offered', lesson: of.lesson }, { ...day(22), statement: null, state: 'local' }),
];
const sync = {
  ...{ waiting: 2, setAside: 1, online: true, record: 'https://records.example' },
  ...{ problem: null, retryAt: null },
};
const record = (rest: Parameters<typeof staffPanel>[0]) =>
  staffPanel({ start: 'record', entries, view: { sync }, seen: '.al-record', ...rest });

/** A person's record, as the side panel shows it. */
export const examples: Examples = {
  entries: record({}),
  statement: record({ presses: ['.al-entry summary'], seen: '.al-entry-body' }),
  'set-aside': record({
    presses: ['.al-entry:has(.al-is-set-aside) summary'],
    seen: '.al-entry-fault',
  }),
  filtered: record({ after: (app) => typeInto(app, '.al-record-filter input', 'xylophone') }),
  empty: record({ entries: [], view: {} }),
  loading: record({ service: { record: never }, seen: '.al-bone' }),
  broken: record({ service: { record: failing }, seen: '.al-notice' }),
};
