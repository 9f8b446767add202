import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contextKey, contextKeys } from '../../lib/plan/context-key.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/context-keys.md'), 'utf8');

test('the page about context keys lists exactly those of the table, with their sentences', () => {
  const rows = [...page.matchAll(/^\| `([^`]+)` +\| (\w+) +\| (\w+) +\| (.+?) +\|$/gm)];
  const listed = rows.map(([, name, type, from, means]) => ({ name, from, type, means }));
  const written = contextKeys.map((key) => ({ ...key, name: key.name.endsWith('.') ? `${key.name}…` : key.name }));
  expect(listed).toEqual(written);
});

test('a key is found by its own name before its family', () => {
  expect(contextKey('screen.id')?.from).toBe('background');
  expect(contextKey('screen.order')?.from).toBe('page');
  expect(contextKey('skill.selling')?.name).toBe('skill.');
  expect(contextKey('nothing')).toBeNull();
});
