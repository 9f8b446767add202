import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const folders = ['entrypoints', 'components', 'lib', 'server', 'demo', 'scripts'];
const packagesOfPureFolders = ['zod', 'jsonc-parser', 'marked', 'semver'];

/** One import or re-export: a file of the project, or a package by its name; `names` is what stands in the braces. */
interface Arrow {
  from: string;
  to: string;
  kind: 'file' | 'package';
  typeOnly: boolean;
  names: string;
}

const files = folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }));
const sources = new Map(
  files.sort().map((file) => [file.replaceAll('\\', '/'), readFileSync(join(root, file), 'utf8')]),
);
const arrows = [...sources].flatMap(([file, text]) => arrowsOf(file, text));

function arrowsOf(from: string, text: string): Arrow[] {
  const code = withoutComments(text);
  const statement = /^\s*(?:import|export)\s+(type\s)?([^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  const dynamic = /\bimport\(\s*['"]([^'"]+)['"]/g;
  const found = [...code.matchAll(statement)].map(([, type, names = '', path = '']) =>
    arrow(from, path, type !== undefined || onlyTypes(names), names),
  );
  return [...found, ...[...code.matchAll(dynamic)].map(([, path = '']) => arrow(from, path, false, ''))];
}

/** Whether every name in the braces is a type. */
function onlyTypes(names: string): boolean {
  const inBraces = /^\{([^}]*)\}\s+from\s+$/.exec(names.trimStart())?.[1];
  const each = inBraces?.split(',').filter((name) => name.trim());
  return each !== undefined && each.length > 0 && each.every((name) => name.trim().startsWith('type '));
}

function arrow(from: string, path: string, typeOnly: boolean, names: string): Arrow {
  if (path.startsWith('.') || path.startsWith('@/')) {
    const bare = path.split('?')[0] ?? path;
    const target = bare.startsWith('@/') ? bare.slice(2) : relative(root, join(root, dirname(from), bare));
    return { from, to: resolveFile(target.replaceAll('\\', '/')), kind: 'file', typeOnly, names };
  }
  const name = path.split('/', path.startsWith('@') ? 2 : 1).join('/');
  return { from, to: name, kind: 'package', typeOnly, names };
}

function resolveFile(path: string): string {
  const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
  return endings.map((ending) => path + ending).find((candidate) => sources.has(candidate)) ?? path;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

const within = (folder: string) => (file: string) => file.startsWith(`${folder}/`);
const isLib = within('lib');
const isPage = within('lib/page');
const isBrowser = within('lib/browser');
const isPure = (file: string) => isLib(file) && !isPage(file) && !isBrowser(file);
const show = ({ from, to }: Arrow) => `${from} → ${to}`;

/** The arrows that break a rule, as lines to read. */
function breaking(rule: (arrow: Arrow) => boolean): string[] {
  return arrows.filter(rule).map(show);
}

const leadsTo =
  (...names: string[]) =>
  (one: Arrow) =>
    one.kind === 'file' && names.some((name) => within(name)(one.to));

/** All that is loaded with a file: files by following imports of values, and the packages met on the way. */
function reach(start: string): Set<string> {
  const seen = new Set([start]);
  for (const file of seen) {
    for (const one of arrows) if (one.from === file && !one.typeOnly) seen.add(one.to);
  }
  return seen;
}

test('the sources are read: there are files, and imports between them', () => {
  expect(sources.size).toBeGreaterThan(20);
  expect(arrows.some((one) => one.kind === 'file')).toBe(true);
  expect(arrows.filter((one) => one.kind === 'file' && isPure(one.from) && !sources.has(one.to)).map(show)).toEqual([]);
});

describe('arrows point from entrypoints to components to lib', () => {
  test('lib knows nothing outside of lib', () => {
    expect(breaking((one) => isLib(one.from) && one.kind === 'file' && !isLib(one.to))).toEqual([]);
  });

  test('components know components and lib alone', () => {
    const allowed = leadsTo('components', 'lib');
    expect(breaking((one) => within('components')(one.from) && one.kind === 'file' && !allowed(one))).toEqual([]);
  });

  test('entrypoints do not reach the server, the demo, scripts or tests', () => {
    const forbidden = leadsTo('server', 'demo', 'scripts', 'test');
    expect(breaking((one) => within('entrypoints')(one.from) && forbidden(one))).toEqual([]);
  });

  test('the server knows itself and pure folders alone', () => {
    expect(
      breaking(
        (one) => within('server')(one.from) && one.kind === 'file' && !within('server')(one.to) && !isPure(one.to),
      ),
    ).toEqual([]);
  });

  test('the demo tools know nothing of Alongside', () => {
    expect(breaking((one) => within('demo')(one.from) && one.kind === 'file' && !within('demo')(one.to))).toEqual([]);
  });
});

describe('pure folders', () => {
  test('import pure folders and a few packages alone', () => {
    const isAllowed = ({ kind, to }: Arrow) => (kind === 'file' ? isPure(to) : packagesOfPureFolders.includes(to));
    expect(breaking((one) => isPure(one.from) && !isAllowed(one))).toEqual([]);
  });

  test('name the file they import with its ending, and use no alias', () => {
    const paths = [...sources].filter(([file]) => isPure(file) || within('server')(file));
    const loose = paths.flatMap(([file, text]) =>
      [...withoutComments(text).matchAll(/\bfrom\s+'(@\/[^']*|\.[^']*)'/g)]
        .filter(([, path = '']) => !/^\..*\.(ts|json)$/.test(path))
        .map(([, path]) => `${file} → ${path}`),
    );
    expect(loose).toEqual([]);
  });

  test('ask neither the clock nor chance', () => {
    const asking = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\bperformance\.now\(/;
    const found = [...sources].filter(([file, text]) => isPure(file) && asking.test(withoutComments(text)));
    expect(found.map(([file]) => file)).toEqual([]);
  });
});

describe('what touches the world', () => {
  test('lib/page and lib/browser do not know each other', () => {
    expect(breaking((one) => isPage(one.from) && isBrowser(one.to))).toEqual([]);
    expect(breaking((one) => isBrowser(one.from) && isPage(one.to))).toEqual([]);
  });

  test('components know the services of page and browser by type only', () => {
    expect(
      breaking((one) => within('components')(one.from) && !one.typeOnly && (isPage(one.to) || isBrowser(one.to))),
    ).toEqual([]);
  });

  test('only entrypoints construct: nobody else imports what page and browser create', () => {
    const creates = (one: Arrow) => !one.typeOnly && /(?<!type )\bcreate[A-Z]/.test(one.names);
    const reaches = (one: Arrow) =>
      (isPage(one.to) && !isPage(one.from)) || (isBrowser(one.to) && !isBrowser(one.from));
    expect(breaking((one) => creates(one) && reaches(one) && !within('entrypoints')(one.from))).toEqual([]);
  });

  test('only lib/browser and entrypoints speak to the browser', () => {
    const speaks = ({ to }: Arrow) => to === 'wxt' || to === 'webextension-polyfill' || to === 'idb';
    expect(breaking((one) => speaks(one) && !isBrowser(one.from) && !within('entrypoints')(one.from))).toEqual([]);
  });

  test('the extension API comes in through one file', () => {
    const importers = arrows.filter((one) => one.to === 'webextension-polyfill').map((one) => one.from);
    expect([...new Set(importers)]).toEqual(['lib/browser/extension.ts']);
  });
});

describe('what goes into a page is lean', () => {
  const scripts = globSync(
    'entrypoints/{detector,watcher,locator,picker,keys,reader,tips,overlay,panel}{.ts,.tsx,/index.ts,/index.tsx}',
    { cwd: root },
  );

  test('every script is there', () => {
    expect(scripts).toHaveLength(9);
  });

  test.each(scripts)('%s brings no zod, no IndexedDB and no polyfill', (script) => {
    const reached = [...reach(script.replaceAll('\\', '/'))];
    expect(
      reached.filter((name) => ['zod', 'idb', 'webextension-polyfill', 'jsonc-parser', 'marked'].includes(name)),
    ).toEqual([]);
  });

  test.each(scripts.filter((script) => !/overlay|panel/.test(script)))('%s brings no Preact', (script) => {
    const reached = [...reach(script.replaceAll('\\', '/'))];
    expect(reached.filter((name) => name === 'preact' || name.endsWith('.tsx'))).toEqual([]);
  });

  test.each(scripts.filter((script) => !/overlay|panel|tips/.test(script)))('%s draws nothing', (script) => {
    expect([...reach(script.replaceAll('\\', '/'))].filter(within('components'))).toEqual([]);
  });
});

test('the entrypoints are where the browser starts us, and construct alone: none is imported', () => {
  expect(existsSync(join(root, 'entrypoints'))).toBe(true);
  expect(breaking((one) => leadsTo('entrypoints')(one) && !within('entrypoints')(one.from))).toEqual([]);
});
