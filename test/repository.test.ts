import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const folders = 'entrypoints,components,lib,server,demo,scripts,test';
const code = globSync(`{${folders}}/**/*.{ts,tsx,mjs,js,css}`, { cwd: root }).sort();
const linesOf = (file: string) => read(file).trimEnd().split('\n').length;

describe('files', () => {
  test('none is longer than 400 lines', () => {
    expect(code.filter((file) => linesOf(file) > 400).map((file) => `${file}: ${linesOf(file)} lines`)).toEqual([]);
  });

  test('none has a name that says nothing', () => {
    expect(code.filter((file) => /^(utils?|helpers?|common|misc|types)\./.test(basename(file)))).toEqual([]);
  });

  test('names are kebab-case', () => {
    expect(code.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/.test(basename(file)))).toEqual([]);
  });

  test('no index file only re-exports', () => {
    const isHollow = (file: string) =>
      read(file)
        .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
        .split(';')
        .every((statement) => /^\s*(export\s[^=]*\sfrom\s|import\s|$)/.test(statement));
    expect(code.filter((file) => /^index\.tsx?$/.test(basename(file)) && isHollow(file))).toEqual([]);
  });

  test('nothing is skipped, left to do or forced past the compiler', () => {
    const left = /\b(it|test|describe)\.(only|skip|todo)\(|\bTO-?DO\b|@ts-(ignore|nocheck)/;
    const own = basename(import.meta.filename);
    expect(code.filter((file) => basename(file) !== own && left.test(read(file)))).toEqual([]);
  });
});

describe('README', () => {
  test('is short', () => {
    expect(linesOf('README.md')).toBeLessThan(120);
  });

  test('names no script that package.json lacks', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const own = new Set(['install', 'ci', ...Object.keys(scripts)]);
    const named = [...read('README.md').matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !own.has(name))).toEqual([]);
  });

  test('points at no file that is missing', () => {
    const links = [...read('README.md').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('scripts', () => {
  test('each starts a file that is there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const started = Object.values(scripts).flatMap((command) => command.match(/[\w/.-]+\.(ts|mjs)\b/g) ?? []);
    expect(started.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

describe('built-in packs', () => {
  const packs = globSync('public/packs/*/', { cwd: root }).sort();

  test.runIf(existsSync(join(root, 'public/packs')))('are there', () => {
    expect(packs.length).toBeGreaterThan(0);
  });

  test.each(packs)('%s passes the check', (pack) => {
    const check = spawnSync(process.execPath, ['scripts/pack.ts', 'check', pack], { cwd: root, encoding: 'utf8' });
    expect(check.stdout + check.stderr).not.toMatch(/:\d+:\d+:/);
    expect(check.status).toBe(0);
  });
});

test('the policy schema has one type for each value: Chrome loads no extension with another', () => {
  const text = readFileSync('public/managed-schema.json', 'utf8');
  JSON.parse(text, (key, value) => {
    if (key === 'type') expect(typeof value).toBe('string');
    return value;
  });
});
