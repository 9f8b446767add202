import { Dashboard } from '../../components/manager/dashboard.tsx';
import '../../components/ui/page.css';
import '../../components/manager/dashboard.css';
import type { ManagerService } from '../../lib/plan/manager.ts';
import { fakeManager, matrix, noon, person } from '../manager/fake-manager.ts';
import type { Example, Examples } from './example.ts';
import { never, ownPage } from './own-page.tsx';
import { pressEach, typeInto } from './press.ts';

const names = ['Ada Marsh', 'Ben Okoro', 'Chiara Lindqvist', 'Dana Petrov', 'Emeka Obi', 'Farah Aziz', 'Goran Ilić'];
const team = names.map((name, at) => person(name, [at < 5 ? noon : 1, at % 3 ? 1 : noon, at === 4 ? noon : 0]));
const many = Array.from({ length: 30 }, (_, n) => person(`Person ${n + 1}`, [n % 2 ? noon : 1, n % 3, 0]));
const down = { say: 'record.down', host: 'records.example' } as const;

interface Shown {
  data?: Parameters<typeof fakeManager>[0];
  service?: Partial<ManagerService>;
  after?: (app: HTMLElement) => Promise<void>;
  seen?: string;
}

const board = ({ data = {}, service = {}, after, seen = '.al-grid-bar' }: Shown): Example =>
  ownPage(
    (language) => {
      const fake = fakeManager({ answer: matrix({ people: team }), ...data });
      return <Dashboard service={{ ...fake, ...service }} language={language} />;
    },
    seen,
    after,
  );
const signIn = async (app: HTMLElement) => {
  await typeInto(app, '[type=url]', 'https://records.example/xapi');
  await typeInto(app, '[autocomplete=username]', 'manager');
  await typeInto(app, '[type=password]', 'secret');
  await pressEach(app, ['[type=submit]']);
};

/** The manager's page. */
export const examples: Examples = {
  team: board({}),
  evidence: board({
    after: (app) => pressEach(app, ['.al-cell', '.al-statement summary']),
    seen: '.al-statement[open]',
  }),
  'evidence-failed': board({
    service: { evidence: async () => ({ ok: false, fault: down }) },
    after: (app) => pressEach(app, ['.al-cell']),
    seen: '.al-evidence .al-notice',
  }),
  'evidence-none': board({
    service: { evidence: async () => ({ ok: true, value: { statements: [] } }) },
    after: (app) => pressEach(app, ['.al-cell']),
    seen: '.al-evidence',
  }),
  sample: board({ data: { answer: matrix() } }),
  many: board({ data: { answer: matrix({ people: many }) } }),
  filtered: board({ after: (app) => typeInto(app, '.al-search input', 'xylophone') }),
  empty: board({ data: { answer: matrix({ people: [] }) }, seen: '.al-empty' }),
  'no-badges': board({ data: { answer: matrix({ badges: [] }) }, seen: '.al-empty' }),
  loading: board({ service: { matrix: never }, seen: '.al-bone' }),
  failed: board({ data: { faults: [down] }, seen: '.al-notice' }),
  'sign-in': board({ data: { signedIn: false }, seen: '.al-sign-in' }),
  'sign-in-faults': board({
    data: { signedIn: false },
    after: (app) => pressEach(app, ['[type=submit]']),
    seen: '.al-field-fault',
  }),
  'sign-in-refused': board({
    data: { signedIn: false, faults: [{ say: 'record.signIn', host: 'records.example' }] },
    after: signIn,
    seen: '.al-notice',
  }),
};
