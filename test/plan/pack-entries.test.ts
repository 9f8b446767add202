import { describe, expect, test } from 'vitest';
import { fold, noProgress } from '../../lib/learner/progress.ts';
import { readPack } from '../../lib/pack/read.ts';
import { contributedBy } from '../../lib/pack/registry.ts';
import type { Situation } from '../../lib/plan/known.ts';
import { knownIn } from '../../lib/plan/known.ts';
import { packEntries } from '../../lib/plan/pack-entries.ts';
import { sayIn } from '../../lib/text/say.ts';
import { paletteWords } from '../../lib/text/words/palette.ts';
import { richPack } from '../pack/rich-pack.ts';
import { folderOf } from '../pack/sample-pack.ts';

const { pack } = readPack(folderOf(richPack()));
const [tool] = pack ? contributedBy(pack).tools : [];
if (!tool) throw new Error('The rich pack has faults.');

function situationOf(change: Partial<Situation> & { hour?: number } = {}): Situation {
  const { hour = 9, ...rest } = change;
  return {
    tool: tool as Situation['tool'],
    screen: 'sale',
    language: 'en',
    role: null,
    team: null,
    skillsOf: () => [],
    settings: {},
    progress: noProgress,
    clock: { hour, weekday: 2, today: '2026-11-24', dayOf: (at) => at.slice(0, 10) },
    quiet: false,
    ...rest,
  };
}

const entriesOf = (change = {}) => packEntries(situationOf(change), sayIn(paletteWords, 'en'));
const find = (id: string, change = {}) => entriesOf(change).find((entry) => entry.id === `acme.till/${id}`);
const done = fold(noProgress, {
  ...{ type: 'lesson.completed', lesson: 'acme.till/sale', attempt: 'a', seconds: 9, score: null },
  ...{ id: '1', learner: 'x', at: '2026-11-24T09:00:00.000Z' },
});

describe('what a pack adds to the palette', () => {
  test('a tip of this screen, shown beside its element, and on no other screen', () => {
    expect(find('pay')).toMatchObject({
      title: 'It waits here.',
      rank: 0,
      choice: { tip: { target: tool.targets.pay } },
    });
    expect(find('pay', { screen: 'payment' })).toBeUndefined();
  });

  test('a command with its keys, while its clause holds', () => {
    expect(find('begin')).toMatchObject({ keys: 'Ctrl+Shift+Space', choice: { run: 'acme.till/begin' } });
    const first = entriesOf().filter(({ title }) => title === 'First week');
    expect(first.map(({ note }) => note)).toEqual(['Command', 'Walkthrough · 0 of 2 done']);
    expect(entriesOf({ hour: 13 }).filter(({ title }) => title === 'First week')).toHaveLength(1);
  });

  test('a walkthrough goes on with the first lesson that is not done', () => {
    const now = entriesOf({ progress: done }).find(({ note }) => note.startsWith('Walkthrough'));
    expect(now).toMatchObject({ note: 'Walkthrough · 1 of 2 done', choice: { start: 'acme.till/late' } });
  });

  test('a setting of the person’s offers its other values, and clauses read the one that was chosen', () => {
    expect(entriesOf().map(({ choice }) => choice)).toContainEqual({
      set: { name: 'acme.till/till.pace', value: 'fast' },
    });
    const settings = { 'acme.till/till.pace': 'fast' };
    expect(entriesOf({ settings }).map(({ title }) => title)).toContain('Pace: slow');
    expect(knownIn(situationOf({ settings }))('config.till.pace')).toBe('fast');
    expect(knownIn(situationOf())('config.till.pace')).toBe('slow');
  });
});
