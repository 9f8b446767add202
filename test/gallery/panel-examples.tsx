import { quietFrom } from '../../lib/offer/quiet.ts';
import type { Checklist } from '../../lib/plan/checklists.ts';
import type { SyncProblem, SyncStatus } from '../../lib/plan/staff.ts';
import { badge, lesson, peopleView, skill, whyView } from '../staff/fake-staff.ts';
import type { Examples } from './example.ts';
import { failing, never } from './own-page.tsx';
import { typeInto } from './press.ts';
import { staffPanel } from './staff-panel.tsx';

const lessons = [
  lesson('refund', 'Refund without a receipt', { onScreen: true }),
  lesson('card', 'Refund to the same card', { onScreen: true, state: 'done' }),
  lesson('sale', 'Sell two items for cash', { state: 'started', stepsDone: 3 }),
  lesson('drawer', 'Count the drawer', { minutes: 3 }),
  lesson('ledger', 'Post a supplier’s invoice', { toolName: 'Ledger', inTool: false, minutes: 2 }),
];
const week: Checklist = {
  id: 'week',
  title: 'First week on the till',
  goal: 'You can sell, refund and close the till alone.',
  isNear: true,
  lessons: ['sale', 'card', 'drawer'],
  done: 1,
  due: '2026-12-04',
  isLate: false,
};
const badges = [
  badge('Refunds', { state: 'earned', at: '2026-11-24T10:00:00Z' }),
  badge('Sales', { state: 'waiting', done: 2 }),
  badge('Cash-up', { done: 1 }),
];
const skills = ([0, 1, 2, 3, 4] as const).map((level) =>
  skill(['Cash-up', 'Invoices', 'Refunds', 'Sales', 'Returns abroad'][level] ?? '', { level }),
);
const news = [
  { id: 'refund', kind: 'lesson', how: 'new', title: 'Refund without a receipt', at: '2026-11-23T10:00:00Z' },
  { id: 'drawer', kind: 'lesson', how: 'changed', title: 'Count the drawer', at: '2026-11-22T10:00:00Z' },
  {
    id: 'tip',
    kind: 'tip',
    how: 'new',
    title: 'A closed day goes back through the office.',
    at: '2026-11-21T10:00:00Z',
  },
] as const;
const full = { lessons, checklists: [week], badges, skills, news: [...news] };
const host = 'records.example';
const record = `https://${host}`;
const sync = (problem: SyncProblem | null, rest: Partial<SyncStatus> = {}): SyncStatus => ({
  ...{ waiting: 2, setAside: 0, online: true, record, problem, retryAt: '2026-11-24T12:30:00Z' },
  ...rest,
});
const long = 'Refund an item that was bought abroad, without a receipt, to a card that is no longer valid';
const many = Array.from({ length: 40 }, (_, n) => lesson(`${n}`, `${n + 1}. ${long}`, { onScreen: n < 5 }));
const shared = peopleView({ hasPin: true, lockAfter: 5 });

/** What staff see in the side panel. */
export const examples: Examples = {
  full: staffPanel({ view: full }),
  news: staffPanel({ view: full, presses: ['.al-section-head[aria-expanded=false]'] }),
  elsewhere: staffPanel({ view: { ...full, here: null, news: [] } }),
  conflict: staffPanel({ view: { lessons, here: null, conflict: ['Till', 'Till 2'] } }),
  empty: staffPanel({ view: { lessons: [], badges: [], skills: [], here: null } }),
  many: staffPanel({ view: { lessons: many, badges: [badge(long)], skills: [skill(long)] } }),
  search: staffPanel({ view: full, after: (app) => typeInto(app, '.al-search input', 'refnud') }),
  'search-none': staffPanel({ view: full, after: (app) => typeInto(app, '.al-search input', 'xylophone') }),
  quiet: staffPanel({ view: { lessons, quiet: quietFrom('hour', Date.now()) } }),
  menu: staffPanel({ view: { lessons }, presses: ['.al-person button'] }),
  'menu-shared': staffPanel({ view: { lessons, browser: shared }, presses: ['.al-person button'] }),
  'menu-fixed': staffPanel({ view: { lessons, mayChangeLearner: false }, presses: ['.al-person button'] }),
  loading: staffPanel({ service: { view: never }, seen: '.al-bone' }),
  broken: staffPanel({ service: { view: failing } }),
  offline: staffPanel({ view: { lessons, sync: sync({ say: 'sync.offline' }, { online: false }) } }),
  down: staffPanel({ view: { lessons, sync: sync({ say: 'sync.down', host }) } }),
  refused: staffPanel({ view: { lessons, sync: sync({ say: 'sync.refused', host, status: 401 }, { retryAt: null }) } }),
  'set-aside': staffPanel({ view: { lessons, sync: sync(null, { waiting: 0, setAside: 1 }) } }),
  why: staffPanel({
    start: 'why',
    service: {
      why: async () =>
        whyView({
          lessons: [
            { id: 'refund', title: 'Refund without a receipt', verdict: 'shown', reasons: [] },
            {
              id: 'drawer',
              title: 'Count the drawer',
              verdict: 'held',
              reasons: [
                {
                  text: 'Its condition does not hold.',
                  part: 'time.hour >= 17',
                  values: [{ key: 'time.hour', value: '9' }],
                },
              ],
            },
          ],
          context: [{ key: 'time.hour', value: '9', readers: ['Count the drawer'] }],
        }),
    },
    seen: '.al-why h2',
  }),
};
