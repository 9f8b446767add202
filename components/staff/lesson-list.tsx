import { Check, ChevronRight } from 'lucide';
import type { LessonRow } from '../../lib/plan/staff.ts';
import { Icon } from '../ui/icon.tsx';
import { Level } from '../ui/level.tsx';
import { useStaffSay } from './staff-texts.ts';

interface LessonListProps {
  lessons: readonly LessonRow[];
  onStart: (lesson: string) => void;
}

/** Lessons, one a line; those of the tool at hand start when pressed. */
export function LessonList({ lessons, onStart }: LessonListProps) {
  return (
    <ul class="al-list">
      {lessons.map((lesson) => (
        <li key={lesson.id} class="al-row-holder">
          <LessonLine lesson={lesson} onStart={onStart} />
        </li>
      ))}
    </ul>
  );
}

function LessonLine({ lesson, onStart }: { lesson: LessonRow; onStart: (lesson: string) => void }) {
  const say = useStaffSay();
  if (lesson.inTool) {
    return (
      <button type="button" class="al-row" onClick={() => onStart(lesson.id)}>
        <LessonFace lesson={lesson} note={lesson.summary} />
        <Icon icon={ChevronRight} />
      </button>
    );
  }
  const note = lesson.state === 'started' ? 'lesson.elsewhere.started' : 'lesson.elsewhere';
  return (
    <div class="al-row al-elsewhere">
      <LessonFace lesson={lesson} note={say(note, { tool: lesson.toolName })} />
    </div>
  );
}

function LessonFace({ lesson, note }: { lesson: LessonRow; note: string | null }) {
  const say = useStaffSay();
  return (
    <>
      <span class={`al-lesson-mark al-is-${lesson.state}`}>
        {lesson.state === 'done' ? <Icon icon={Check} /> : <Level done={lesson.stepsDone} of={lesson.steps} />}
      </span>
      <span class="al-row-text">
        <span class="al-row-title" dir="auto" title={lesson.title}>
          {lesson.title}
        </span>
        {note && (
          <span class="al-row-note" dir="auto">
            {note}
          </span>
        )}
      </span>
      <span class="al-row-end">{endOf(lesson, say)}</span>
    </>
  );
}

function endOf(lesson: LessonRow, say: ReturnType<typeof useStaffSay>): string {
  if (lesson.state === 'done') return say('lesson.done');
  if (lesson.state === 'started') return say('lesson.steps', { done: lesson.stepsDone, n: lesson.steps });
  return say('lesson.minutes', { n: lesson.minutes });
}
