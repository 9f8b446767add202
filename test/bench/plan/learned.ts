import { fold, noProgress, type Progress } from '../../../lib/learner/progress.ts';
import { lessonsHere, packId } from './company.ts';

const at = '2026-11-02T09:00:00.000Z';

/** How many of the other tools the person has learned something in. */
const toolsLearned = 60;

/** A person who has completed every other lesson of the tool at hand, and one of each of some other tools. */
export function experienced(learner: string): Progress {
  const here = Array.from({ length: lessonsHere / 2 }, (_, nth) => `${packId(0)}/l${2 * nth + 1}`);
  const elsewhere = Array.from({ length: toolsLearned }, (_, nth) => `${packId(nth + 1)}/l0`);
  return [...here, ...elsewhere].reduce(
    (known, lesson) =>
      fold(known, {
        type: 'lesson.completed',
        id: lesson,
        learner,
        at,
        lesson,
        attempt: lesson,
        seconds: 60,
        score: null,
      }),
    noProgress,
  );
}
