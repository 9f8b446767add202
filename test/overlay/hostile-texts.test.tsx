// @vitest-environment happy-dom
import { act, cleanup } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Check } from '../../lib/lesson/lesson.ts';
import { lessonIn } from '../../lib/pack/lesson-in.ts';
import { readMarkdown } from '../../lib/pack/markdown.ts';
import { readPack } from '../../lib/pack/read.ts';
import { contributedBy } from '../../lib/pack/registry.ts';
import type { PackSource } from '../../lib/pack/schema.ts';
import type { StaffService } from '../../lib/plan/staff.ts';
import { hostileTexts, spy } from '../pack/hostile-texts.ts';
import { folderOf, samplePack } from '../pack/sample-pack.ts';
import { lessonWith, planWith, pressRefund } from './fake-side.ts';
import { setStage, settle } from './stage.tsx';

/** What a lesson's text may be made of: elements, and the attributes of each. A picture's address is the pack's own. */
const allowed: Record<string, string[]> = {
  ...{ div: ['class'], p: [], ul: [], ol: [], li: [], strong: [], em: [], code: [], br: [] },
  ...{ a: ['href', 'target', 'rel'], img: ['src', 'alt'] },
};

afterEach(cleanup);
let hits = 0;
beforeEach(() => {
  hits = 0;
  Object.assign(globalThis, { hit: () => hits++ });
});

/** The sample pack that says this wherever it can say something. */
function packSaying(text: string): PackSource {
  const pack = samplePack();
  const [lesson] = pack.contributes.lessons ?? [];
  if (!lesson) throw new Error('The sample has no lesson.');
  Object.assign(pack, { displayName: text });
  Object.assign(lesson, { title: text, summary: text });
  Object.assign(lesson.steps[0] ?? {}, { text, media: { type: 'image', src: 'media/none.png', alt: text } });
  const choices = [{ text, correct: true, because: text }, { text: 'No' }];
  Object.assign(lesson.steps[2]?.check ?? {}, { question: text, choices });
  Object.assign(pack.contributes, { tips: [{ id: 'pay', tool: 'till', target: 'pay', text }] });
  return pack;
}

/** The first lesson of that pack, its first step with the check of its last. */
function lessonSaying(text: string) {
  const { pack, faults } = readPack(folderOf(packSaying(text)));
  const errors = faults.filter(({ severity }) => severity === 'error');
  const [content] = pack ? contributedBy(pack).lessons : [];
  return { errors, lesson: content ? lessonIn(content, 'en') : null };
}

async function drawCard(title: string, body: ReturnType<typeof readMarkdown>, check: Check | null) {
  document.body.replaceChildren();
  const step = { ...pressRefund, body, check };
  const service = { medium: async () => null } as unknown as StaffService;
  const stage = await setStage(planWith({ lesson: lessonWith({ title, step }) }), {}, service);
  await settle(() => undefined);
  const elements = [...stage.root.querySelectorAll('*')];
  const texts = elements.filter((each) => each.closest('.al-markdown'));
  const around = elements.filter((each) => !texts.includes(each));
  const said = stage.root.textContent ?? '';
  const form = around.map((each) => `${each.localName} ${each.getAttributeNames().join(' ')}`);
  await act(() => stage.end.abort());
  return { texts, form, said };
}

/** What of an element in a text is not allowed there. */
function strange(element: Element): string[] {
  const names = allowed[element.localName];
  if (!names) return [element.localName];
  const others = element.getAttributeNames().filter((name) => !names.includes(name));
  const address = element.getAttribute('href') ?? '';
  const isOdd = element.localName === 'a' && !/^https?:\/\//i.test(address);
  return [...others, ...(isOdd ? [address] : [])].map((what) => `${element.localName} ${what}`);
}

test('there are two hundred, no two alike', () => {
  expect(new Set(hostileTexts).size).toBe(200);
});

test.each(hostileTexts.map((text) => [text.slice(0, 80), text]))('%j is words alone', async (_, text) => {
  const { errors, lesson } = lessonSaying(text);
  // A picture that is not described keeps a pack out; its text must be harmless all the same.
  expect(errors.map(({ say }) => say).filter((say) => say !== 'fault.imageNoText')).toEqual([]);
  const body = lesson?.steps[0]?.body ?? readMarkdown(text, 'acme.till');
  const check = lesson?.steps[2]?.check ?? { kind: 'choice', question: body, choices: [] };
  const { texts, form, said } = await drawCard(lesson?.title ?? text, body, check);
  expect(texts.flatMap(strange)).toEqual([]);
  const plain: Check = { ...check, question: readMarkdown('Done?') };
  const { form: usual } = await drawCard('Refund', readMarkdown('Press.'), plain);
  expect(form).toEqual(usual);
  expect(said).not.toBe('');
  expect(hits).toBe(0);
});

describe('a file that a step shows', () => {
  const withMedium = (src: string, content?: string) => {
    const pack = samplePack();
    Object.assign(pack.contributes.lessons?.[0]?.steps[0] ?? {}, { media: { type: 'image', src, alt: 'Pay' } });
    return readPack([...folderOf(pack), ...(content === undefined ? [] : [{ path: src, text: content }])]);
  };

  test.each([
    'javascript:hit()//a.png',
    'data:image/svg+xml,<svg onload=hit()>.svg',
    `//${spy}/a.png`,
    `http://${spy}/a.png`,
    '../a.png',
    'media/../../a.png',
    'media\\..\\a.png',
    '/etc/a.png',
    'media/%2e%2e/a.png',
    'a.png" onerror="hit()',
    'a.png?x=.png',
    'a.html',
    'a.png.js',
    'media//a.png',
    '.a.png',
  ])('is no %s', (src) => {
    const { pack, faults } = withMedium(src);
    expect(pack).toBeNull();
    expect(faults[0]).toMatchObject({ severity: 'error', file: 'pack.json' });
  });

  test.each([
    'data:text/html;base64,PHNjcmlwdD4=',
    'data:image/png;base64,AAAA" onerror="hit()',
    'data:image/svg+xml,<svg onload=hit()>',
    'javascript:hit()',
    `http://${spy}/a.png`,
  ])('does not hold %s', (content) => {
    expect(withMedium('media/a.png', content).pack).toBeNull();
  });

  test('and is missing is noted, and its words are there', () => {
    const { pack, faults } = withMedium('media/none.png');
    expect(faults).toMatchObject([{ severity: 'warning', say: 'fault.noFile' }]);
    expect(pack).not.toBeNull();
  });
});

test('a word of ten thousand letters keeps a pack out, with its place; what is drawn of it is a word', async () => {
  const word = 'W'.repeat(10_000);
  const { errors } = lessonSaying(word);
  expect(errors.length).toBeGreaterThan(0);
  expect(errors[0]).toMatchObject({ file: 'pack.json', severity: 'error' });
  const { texts, said } = await drawCard(word, readMarkdown(word), null);
  expect(texts.flatMap(strange)).toEqual([]);
  expect(said).toContain(word);
});
