import { posix } from 'node:path';
import { expect, test, vi } from 'vitest';
import { administratorWords } from '../../lib/text/words/administrator.ts';
import { openRecord } from './record-rig.ts';

async function get(path: string) {
  const record = await openRecord();
  const answer = await record.app.request(path);
  const text = await answer.text();
  await record.close();
  return { status: answer.status, headers: answer.headers, text };
}

test.each(['/', '/join'])('%s is a page that runs nothing but what the record serves with it', async (path) => {
  const { status, headers, text } = await get(path);
  expect([status, headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
  const policy = headers.get('Content-Security-Policy') ?? '';
  for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"])
    expect(policy).toContain(rule);
  expect(policy).not.toContain('unsafe');
  expect(text).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+=|\sstyle=/);
});

test('every script and style that the page asks for is there, without types, and without a word in the log', async () => {
  const warned = vi.spyOn(process, 'emitWarning');
  const { text: html } = await get('/');
  const wanted = new Set([...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path));
  expect(wanted.size).toBe(3);
  for (const path of wanted) {
    const { status, headers, text } = await get(path);
    expect([path, status]).toEqual([path, 200]);
    expect(headers.get('Content-Type')).toMatch(path.endsWith('.css') ? /^text\/css/ : /^text\/javascript/);
    expect(text).not.toMatch(/\binterface \w+ \{|^import type/m);
    for (const [, from = ''] of text.matchAll(/^import [^'"]*['"](\.[^'"]+)['"]/gm)) {
      wanted.add(posix.resolve(posix.dirname(path), from));
    }
  }
  expect(wanted.size).toBeGreaterThan(10);
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});

test.each(['/page/main.tsx', '/page/..%2fmain.ts', '/server/main.ts', '/page/', '/package.json'])(
  '%s is no part of the page',
  async (path) => expect((await get(path)).status).toBe(401),
);

test('the texts fill in the same values in every language', () => {
  const values = (text: unknown) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g) ?? [])].sort();
  for (const [key, text] of Object.entries(administratorWords.en)) {
    for (const other of ['de', 'ar'] as const) {
      expect([key, other, values((administratorWords[other] as Record<string, unknown>)[key])]).toEqual([
        key,
        other,
        values(text),
      ]);
    }
  }
});
