import { expect, test } from 'vitest';
import { noProgress, progressOf } from '../../lib/learner/progress.ts';
import { readPack } from '../../lib/pack/read.ts';
import { contributedBy } from '../../lib/pack/registry.ts';
import { skillsIn } from '../../lib/plan/skills.ts';
import { folderOf, samplePack } from '../pack/sample-pack.ts';

const source = samplePack();
source.contributes.skills = [{ id: 'closing', name: 'Closing' }, ...(source.contributes.skills ?? [])];
Object.assign(source.contributes.lessons?.[1] ?? {}, { skills: ['selling', 'closing'] });
const { pack } = readPack(folderOf(source));
if (!pack) throw new Error('The sample pack has faults.');
const { outline, tools } = contributedBy(pack);
const names = new Map([['acme.till/selling', 'Selling']]);
const done = { ...progressOf(noProgress, ''), completed: '2026-11-24T09:00:00.000Z' };

const rowsAt = (here: string | null, lessons = {}) =>
  skillsIn([outline], tools, names, { progress: { ...noProgress, lessons }, language: 'en', here });

test('a skill has its name, its level and the lessons that teach it', () => {
  expect(rowsAt(null, { 'acme.till/sale': done })).toEqual([
    {
      id: 'acme.till/selling',
      name: 'Selling',
      level: 1,
      lessons: [
        { id: 'acme.till/sale', title: 'Ring up a sale' },
        { id: 'acme.till/late', title: 'Close the till' },
      ],
    },
    {
      id: 'acme.till/closing',
      name: 'acme.till/closing',
      level: 0,
      lessons: [{ id: 'acme.till/late', title: 'Close the till' }],
    },
  ]);
});

test('those of the tool at hand stand first', () => {
  const other = { taught: { 'acme.shop/list': ['acme.shop/listing'] } };
  const rows = skillsIn([other, outline], tools, names, {
    progress: noProgress,
    language: 'en',
    here: 'acme.till/till',
  });
  expect(rows.map(({ id }) => id)).toEqual(['acme.till/selling', 'acme.till/closing', 'acme.shop/listing']);
});
