import { describe, expect, test } from 'vitest';
import { noProgress, type Progress, progressOf } from '../../lib/learner/progress.ts';
import { readPack } from '../../lib/pack/read.ts';
import { contributedBy } from '../../lib/pack/registry.ts';
import { checklistsOf } from '../../lib/plan/checklists.ts';
import { richPack } from '../pack/rich-pack.ts';
import { folderOf } from '../pack/sample-pack.ts';

/** The rich pack's checklist of two lessons, in the tool at hand; `due` as the pack says it. */
function checklist(
  done: Record<string, Partial<Progress['lessons'][string]>>,
  today: string,
  due: string | number = 7,
) {
  const source = richPack();
  source.contributes.walkthroughs![0]!.due = due;
  const { pack } = readPack(folderOf(source));
  const lessons = Object.entries(done).map(([id, part]) => [
    `acme.till/${id}`,
    { ...progressOf(noProgress, id), ...part },
  ]);
  const progress = { ...noProgress, lessons: Object.fromEntries(lessons) };
  const clock = { today, dayOf: (at: string) => at.slice(0, 10) };
  return checklistsOf(contributedBy(pack!).tools, 'acme.till/till', { progress, language: 'en', clock })[0];
}

const begun = { started: '2026-03-02T08:00:00.000Z' };

describe('a checklist', () => {
  test('counts what is completed', () => {
    const completed = { ...begun, completed: '2026-03-02T08:01:00.000Z' };
    expect(checklist({ sale: completed }, '2026-03-03')).toMatchObject({
      title: 'First week',
      goal: 'Sell',
      lessons: ['acme.till/sale', 'acme.till/late'],
      done: 1,
      isNear: true,
    });
  });

  test('is due some days after its first lesson was begun, and late after that', () => {
    expect(checklist({}, '2026-03-09')).toMatchObject({ due: null, isLate: false });
    expect(checklist({ late: begun }, '2026-03-09')).toMatchObject({ due: '2026-03-09', isLate: false });
    expect(checklist({ late: begun }, '2026-03-10')).toMatchObject({ due: '2026-03-09', isLate: true });
  });

  test('may be due on a day for everybody', () => {
    expect(checklist({}, '2026-04-01', '2026-03-31')).toMatchObject({ due: '2026-03-31', isLate: true });
  });

  test('that is done is never late', () => {
    const completed = { ...begun, completed: '2026-03-02T08:01:00.000Z' };
    expect(checklist({ sale: completed, late: completed }, '2027-01-01')).toMatchObject({ done: 2, isLate: false });
  });
});
