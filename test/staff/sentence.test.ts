import { expect, test } from 'vitest';
import { sentenceOf } from '../../components/staff/sentence.ts';
import type { Happening } from '../../lib/learner/event.ts';
import { sayIn } from '../../lib/text/say.ts';
import { staffWords } from '../../lib/text/words/staff.ts';
import { entry } from './fake-staff.ts';

const step = { lesson: 'l', attempt: 'a', step: 's', next: 'n' };
const all: Happening[] = [
  { type: 'lesson.offered', lesson: 'l' },
  { type: 'offer.closed', lesson: 'l', how: 'closed' },
  { type: 'offer.closed', lesson: 'l', how: 'later' },
  { type: 'offer.closed', lesson: 'l', how: 'gone' },
  { type: 'lesson.started', lesson: 'l', tool: 't', attempt: 'a', next: 's', by: 'offer' },
  { type: 'lesson.started', lesson: 'l', tool: 't', attempt: 'a', next: 's', by: 'person' },
  { type: 'step.done', ...step },
  { type: 'step.skipped', ...step },
  { type: 'step.back', ...step },
  { type: 'effect.absent', lesson: 'l', attempt: 'a' },
  { type: 'effect.seen', lesson: 'l', attempt: 'a', next: null },
  { type: 'check.answered', ...step, correct: true },
  { type: 'check.answered', ...step, correct: false },
  { type: 'lesson.completed', lesson: 'l', attempt: 'a', seconds: 48, score: null },
  { type: 'lesson.completed', lesson: 'l', attempt: 'a', seconds: 48, score: 0.5 },
  { type: 'lesson.left', lesson: 'l', attempt: 'a', seconds: 125 },
  { type: 'badge.earned', badge: 'b', statement: 's' },
];

test.each(['en', 'de', 'ar'] as const)(
  'every kind of entry has a sentence of its own in %s, with nothing left to fill in',
  (language) => {
    const sentences = all.map((what) => sentenceOf(entry('1', what), sayIn(staffWords, language), language));
    expect(new Set(sentences).size).toBe(all.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/Refund/);
      expect(sentence).not.toMatch(/[{}]/);
    }
  },
);

test.each([
  ['en', 'You left “Refund without a receipt” after 2 min 5 sec.'],
  ['de', 'Sie haben „Refund without a receipt“ nach 2 Min. 5 Sek. verlassen.'],
  ['ar', 'غادرتَ «\u2068Refund without a receipt\u2069» بعد 2 د 5 ث.'],
] as const)('a lesson that was left says after how long (%s)', (language, said) => {
  const left = entry('1', { type: 'lesson.left', lesson: 'l', attempt: 'a', seconds: 125 });
  expect(sentenceOf(left, sayIn(staffWords, language), language).replaceAll('\u00a0', ' ')).toBe(said);
});

test('a lesson whose pack is gone is called by its id', () => {
  const orphan = entry('1', { type: 'lesson.offered', lesson: 'shop.till/refund' }, { lessonTitle: null });
  expect(sentenceOf(orphan, sayIn(staffWords, 'en'), 'en')).toBe('Alongside offered you “shop.till/refund”.');
});
