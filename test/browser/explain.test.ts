import { beforeEach, expect, test, vi } from 'vitest';
import { explainPage } from '../../lib/browser/explain.ts';
import { pageId } from '../../lib/browser/page-id.ts';
import { writePageState } from '../../lib/browser/page-plans.ts';
import { palette } from '../../lib/browser/palette.ts';
import { answerStaff } from '../../lib/browser/staff.ts';
import type { StaffView } from '../../lib/plan/staff.ts';
import { extension } from './fake-extension.ts';
import { late, openRig, sale, startWorker, tillOrigin, tillTool, type Worker } from './rig.ts';

vi.mock('../../lib/browser/extension.ts', async () => await import('./fake-extension.ts'));

const tab = 7;
const page = pageId(tab, 0);
let worker: Worker;
beforeEach(async () => {
  await openRig();
  worker = await startWorker();
  extension.probed = [];
  const sent = {
    plan: 'p',
    earlier: [],
    origin: tillOrigin,
    tool: tillTool,
    screen: 'sale',
    offered: [],
    attempt: null,
    has: [],
  };
  await writePageState(page, { sent, tied: [], wrong: null, finished: null });
});

const pageSays = (states: object) => {
  extension.probed = states as string[];
};
const valueFor = async (key: string) =>
  (await explainPage(worker.memory, page)).context.find((line) => line.key === key)?.value;

test('reasons are said with the titles of lessons, and what hangs on the page is asked there', async () => {
  pageSays({ 'element.receipt.visible': false, errorShown: false, online: true, dialogOpen: false });
  const { tool, asked, lessons } = await explainPage(worker.memory, page);
  expect({ tool, asked }).toEqual({ tool: 'Till', asked: true });
  expect(lessons.find(({ id }) => id === sale)).toMatchObject({ title: 'Ring up a sale', verdict: 'shown' });
  expect(lessons.find(({ id }) => id === late)?.reasons.map(({ part }) => part)).toContain('lesson.completed.sale');
  expect(extension.injected).toContainEqual({ tab, file: '/reader.js' });
});

test('a page that does not answer, or not with states alone, leaves its keys unknown', async () => {
  expect(await explainPage(worker.memory, page)).toMatchObject({ asked: false });
  pageSays({ online: 'a text of the page' });
  expect(await explainPage(worker.memory, page)).toMatchObject({ asked: false });
  expect(await valueFor('online')).toBe('unknown');
});

test('every key of the table that stands alone is there, with who reads it', async () => {
  const { context } = await explainPage(worker.memory, page);
  expect(context.map(({ key }) => key)).toEqual(expect.arrayContaining(['tool.id', 'team', 'busy', 'typing']));
  expect(context.find(({ key }) => key === 'hour')?.readers).toEqual(['Close the till']);
  expect(context.find(({ key }) => key === 'element.receipt.visible')?.readers).toEqual([
    'Till, to tell when it is busy',
  ]);
  expect(await valueFor('tool.kind')).toBe("'pos'");
});

test('where the person is in no tool there is nothing to explain', async () => {
  expect(await explainPage(worker.memory, pageId(99, 0))).toMatchObject({ tool: null, lessons: [], context: [] });
});

test('the palette holds the lessons of the tool at hand and the commands, said in the person’s language', async () => {
  worker.memory.language = 'de';
  const view = (await answerStaff(worker.memory, worker.sync, { type: 'staff.view' }, page)) as StaffView;
  const { entries } = await palette(worker.memory, { ...view, situation: null });
  expect(entries.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Ring up a sale', 'Kontext ansehen', 'Sprache: English']),
  );
  expect(entries.map(({ title }) => title)).not.toContain('Diese Lektion beenden');
});
