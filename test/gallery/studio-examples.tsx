import { Studio } from '../../components/trainer/studio.tsx';
import '../../components/ui/page.css';
import '../../components/trainer/studio.css';
import type { OpenPage } from '../../lib/plan/pick.ts';
import type { StudioFault, StudioPack, StudioService } from '../../lib/plan/studio.ts';
import { contributions, fakeStudio, installedPack, misspelt, untranslated } from '../trainer/fake-studio.ts';
import { samplePicked } from '../trainer/sample-picked.ts';
import type { Example, Examples } from './example.ts';
import { failing, never, ownPage } from './own-page.tsx';
import { pressEach } from './press.ts';

const packs = [
  installedPack('Till basics', { from: 'built-in', version: '1.1.0' }),
  installedPack('Harbour Street refunds', { lessons: 2 }),
];
const whole: StudioPack = { contributions, faults: [] };
const drifted: StudioFault = {
  file: 'pack.json',
  line: 11,
  column: 11,
  severity: 'warning',
  say: 'fault.targetChanged',
  values: { target: 'pay', kinds: 'name, id', n: 4 },
  in: { kind: 'target', tool: 'till', id: 'pay' },
  fix: { tool: 'harbour.till/till', target: 'pay', use: 'new' },
};
const faulty: StudioPack = {
  contributions,
  faults: [misspelt, untranslated, drifted],
};
const expires = '2026-12-24T12:00:00Z';
const at = '2026-11-24T12:00:00Z';
const pages: OpenPage[] = [
  { tab: 1, title: 'Till', host: 'till.example' },
  { tab: 2, title: 'Ledger', host: 'ledger.example' },
];
interface Shown {
  pack?: StudioPack;
  fake?: ReturnType<typeof fakeStudio>;
  service?: Partial<StudioService>;
  presses?: string[];
  seen?: string;
}

const studio = ({ pack = whole, fake, service = {}, presses = [], seen = '.al-studio-head' }: Shown): Example =>
  ownPage(
    (language) => <Studio service={{ ...(fake ?? fakeStudio(pack, packs)), ...service }} language={language} />,
    seen,
    (app) => pressEach(app, presses),
  );
/** Opens the first of the packs, then presses on. */
const opened = (pack: StudioPack, presses: string[], rest: Shown = {}) =>
  studio({ pack, presses: ['.al-pack .al-link', ...presses], seen: '.al-selected', ...rest });
const item = (group: number) => `.al-tree > details:nth-of-type(${group}) .al-tree-item`;
const pick = '.al-here .al-button';

/** The trainer's page. */
export const examples: Examples = {
  first: studio({ fake: fakeStudio() }),
  installed: studio({ seen: '.al-pack' }),
  'remove-sure': studio({ presses: ['.al-pack .al-quiet'], seen: '.al-sure' }),
  catalogue: studio({
    fake: fakeStudio(whole, packs, {
      ...{ sequence: 7, at, expires, fault: null, changed: false },
      packs: [
        { id: 'harbour.till', version: '1.2.0' },
        {
          id: 'harbour.stock',
          version: '2.0.0',
          fault: { say: 'pack.faults', values: { id: 'harbour.stock', version: '2.0.0' } },
        },
      ],
    }),
    seen: '.al-installed dl',
  }),
  loading: studio({ service: { check: never }, presses: ['.al-pack .al-link'], seen: '.al-bone' }),
  unreadable: studio({ service: { open: failing }, presses: ['.al-pack .al-link'], seen: '.al-notice' }),
  pack: opened(whole, []),
  tool: opened(whole, [item(1)]),
  lesson: opened(whole, [item(2)]),
  problems: opened(faulty, ['.al-problem'], { seen: '.al-source' }),
  broken: opened({ contributions: null, faults: [misspelt] }, []),
  'pick-where': studio({ service: { pages: async () => pages }, presses: [pick], seen: '.al-pages' }),
  'pick-none': studio({ presses: [pick], seen: '.al-notice' }),
  'pick-done': studio({
    service: { pages: async () => pages.slice(0, 1), pick: async () => samplePicked },
    presses: [pick],
    seen: '.al-here dl',
  }),
};
