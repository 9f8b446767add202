import type { CatalogueState } from '../../lib/catalogue/state.ts';
import type { PackFile } from '../../lib/pack/fault.ts';
import type { Contributions, InstalledPack, StudioFault, StudioPack, StudioService } from '../../lib/plan/studio.ts';

const paragraph = (value: string) => [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] }];

export const packText = `{
  "name": "till",
  "contributes": {
    "tools": [
      {
        "id": "till",
        "screens": [
          { "id": "refund", "name": "Refund" }
        ],
        "targets": {
          "pay": { "role": "button" }
        }
      }
    ],
    "lessons": [
      { "id": "refund-receipt",
        "minuets": 1 }
    ],
    "badges": [
      { "id": "refunds" }
    ]
  }
}`;

export const files: PackFile[] = [{ path: 'pack.json', text: packText }];

export const contributions: Contributions = {
  id: 'harbour.till',
  name: 'Till basics',
  version: '1.2.0',
  tools: [
    {
      id: 'till',
      name: 'Till',
      kind: 'pos',
      screens: [{ rule: { id: 'refund', path: '/refund', landmark: { css: 'h1', text: 'Refund*' } }, name: 'Refund' }],
      targets: [{ id: 'pay', target: { role: 'button', name: 'Pay' } }],
    },
  ],
  lessons: [
    {
      id: 'refund-receipt',
      title: 'Refund with a receipt',
      tool: 'till',
      minutes: 2,
      screens: ['refund'],
      when: 'skill.refund < 2',
      effect: ['onTarget:receipt'],
      steps: [
        { id: 'a', body: paragraph('Press Pay.'), target: 'pay', events: [], question: null, choices: [] },
        {
          id: 'b',
          body: [],
          target: null,
          events: [],
          question: paragraph('Where does the money go?'),
          choices: ['Back the way it came', 'Into the drawer'],
        },
      ],
    },
  ],
  badges: [{ id: 'refunds', name: 'Refunds', description: 'Gives money back', lessons: ['refund-receipt'] }],
};

export const misspelt: StudioFault = {
  file: 'pack.json',
  line: 17,
  column: 9,
  severity: 'error',
  say: 'fault.unknownKeyNear',
  values: { key: 'minuets', near: 'minutes' },
  in: { kind: 'lesson', id: 'refund-receipt' },
};

export const untranslated: StudioFault = {
  file: 'pack.nls.de.json',
  line: 1,
  column: 1,
  severity: 'warning',
  say: 'fault.missingTranslation',
  values: { key: 'title', language: 'de' },
  in: { kind: 'pack' },
};

export function installedPack(name: string, rest: Partial<InstalledPack> = {}): InstalledPack {
  return {
    id: name,
    name,
    version: '1.0.0',
    from: 'this browser',
    installedAt: '2026-11-24T12:00:00Z',
    lessons: 3,
    icon: null,
    ...rest,
  };
}

/** A service that reads every pack as `pack` and keeps a list of what is installed. */
export function fakeStudio(
  pack: StudioPack = { contributions, faults: [] },
  start: InstalledPack[] = [],
  catalogue: CatalogueState | null = null,
): StudioService & { asked: string[] } {
  let installed = start;
  const asked: string[] = [];
  return {
    asked,
    check: async (given) => {
      asked.push(`check ${given.map(({ path }) => path).join(' ')}`);
      return pack;
    },
    installed: async () => installed,
    open: async (id) => {
      asked.push(`open ${id}`);
      return files;
    },
    install: async () => {
      asked.push('install');
      const { id, name, version } = contributions;
      installed = [...installed, installedPack(name, { id, version })];
    },
    remove: async (id) => {
      asked.push(`remove ${id}`);
      installed = installed.filter((each) => each.id !== id);
    },
    catalogue: async () => catalogue,
    follow: async () => void asked.push('follow'),
    describe: async ({ target, use }) => void asked.push(`describe ${target} ${use}`),
    pages: async () => [],
    pick: async () => null,
    onChange: () => {},
  };
}
