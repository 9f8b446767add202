import { describe, expect, test } from 'vitest';
import { readPack } from '../../lib/pack/read.ts';
import { type Contributed, contributedBy, type Tool } from '../../lib/pack/registry.ts';
import type { PackSource } from '../../lib/pack/schema.ts';
import { newsAfter, newsIn, type PackNews } from '../../lib/plan/news.ts';
import { folderOf, samplePack, sampleTexts } from '../pack/sample-pack.ts';

const tip = { id: 'hint', tool: 'till', target: 'pay', text: '**Scan** twice.\nThat makes two.' };
const [first, second] = ['2026-11-01T09:00:00.000Z', '2026-11-08T09:00:00.000Z'];
const now = Date.parse('2026-11-10T09:00:00.000Z');

function version(change: (contributes: PackSource['contributes']) => void = () => undefined, texts = {}): Contributed {
  const source = samplePack();
  source.contributes.tips = [{ ...tip }];
  change(source.contributes);
  const { pack, faults } = readPack(folderOf(source, { '': sampleTexts, de: {}, ...texts }));
  if (!pack) throw new Error(JSON.stringify(faults));
  return contributedBy(pack);
}

const newsOf = (next: Contributed, news: PackNews = {}, at = first) => newsAfter(news, version(), next, at);
const toolOf = ({ tools }: Contributed) => tools[0] as Tool;

describe('a newer version of a pack', () => {
  test.each<[string, Contributed]>([
    ['nothing is other', version()],
    ['a translation is added', version(undefined, { de: { 'sale.title': 'Verkaufen' } })],
    [
      'a lesson is offered elsewhere',
      version(({ lessons = [] }) => Object.assign(lessons[0] ?? {}, { screens: ['payment'] })),
    ],
    ['a lesson has gone', version(({ lessons = [], badges = [] }) => void [lessons.pop(), badges.pop()])],
  ])('has no news where %s', (_, next) => {
    expect(newsOf(next)).toEqual({});
  });

  test.each<[string, string, Contributed]>([
    ['a step', 'sale', version(({ lessons = [] }) => Object.assign(lessons[0]?.steps[0] ?? {}, { text: 'Press it.' }))],
    ['a translated title', 'sale', version(undefined, { '': { ...sampleTexts, 'sale.title': 'Sell' } })],
    ['a tip', 'hint', version(({ tips = [] }) => Object.assign(tips[0] ?? {}, { text: 'Scan once.' }))],
  ])('says that %s is changed', (_, id, next) => {
    expect(newsOf(next)).toEqual({ [`acme.till/${id}`]: [{ how: 'changed', at: first }] });
  });

  test('says what came', () => {
    const next = version(({ tips = [] }) => void tips.push({ ...tip, id: 'other' }));
    expect(newsOf(next)).toEqual({ 'acme.till/other': [{ how: 'new', at: first }] });
  });
});

describe('the news of a tool', () => {
  const came = version(({ tips = [] }) => void tips.push({ ...tip, id: 'other' }));
  const changed = version(({ tips = [] }) => void tips.push({ ...tip, id: 'other', text: 'Scan thrice.' }));
  const news = newsAfter(newsAfter({}, version(), came, first), came, changed, second);
  const hows = (seen: string | null, at = now) => newsIn(toolOf(changed), news, seen, at, 'en').map(({ how }) => how);

  test('are new to who has not seen them, changed to who has, and none to who looked since', () => {
    expect(hows(null)).toEqual(['new']);
    expect(hows(first)).toEqual(['changed']);
    expect(hows(second)).toEqual([]);
  });

  test('are none after two months', () => {
    expect(hows(null, Date.parse('2027-01-20T09:00:00.000Z'))).toEqual([]);
  });

  test('call a tip by its first line, and stand newest first', () => {
    const next = version(({ tips = [], lessons = [] }) => {
      tips.push({ ...tip, id: 'other' });
      Object.assign(lessons[0] ?? {}, { summary: 'Quickly.' });
    });
    const all = { ...newsOf(next), 'acme.till/other': [{ how: 'new' as const, at: second }] };
    expect(newsIn(toolOf(next), all, null, now, 'en').map(({ title }) => title)).toEqual([
      'Scan twice.',
      'Ring up a sale',
    ]);
  });
});
