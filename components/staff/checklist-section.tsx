import { useContext } from 'preact/hooks';
import type { Checklist } from '../../lib/plan/checklists.ts';
import type { LessonRow } from '../../lib/plan/staff.ts';
import { sayDate } from '../ui/dates.ts';
import { Language } from '../ui/language.ts';
import { LessonList } from './lesson-list.tsx';
import { Section } from './section.tsx';
import { useStaffSay } from './staff-texts.ts';

interface ChecklistSectionProps {
  checklist: Checklist;
  /** All that the person has. */
  lessons: readonly LessonRow[];
  onStart: (lesson: string) => void;
}

/** A walkthrough: what one can do at its end, by when, and its lessons in their order. */
export function ChecklistSection({ checklist, lessons, onStart }: ChecklistSectionProps) {
  const say = useStaffSay();
  const language = useContext(Language);
  const { id, title, goal, isNear, done, due, isLate } = checklist;
  const of = checklist.lessons.length;
  const rows = checklist.lessons.flatMap((lesson) => lessons.find((row) => row.id === lesson) ?? []);
  const date = due && sayDate(`${due}T12:00`, language);
  return (
    <Section
      id={`checklist ${id}`}
      title={title}
      detail={say('lesson.steps', { done, n: of })}
      startsFolded={!isNear || done === of}
    >
      <p class="al-hint al-checklist-goal" dir="auto">
        {goal}
      </p>
      {date && done < of && (
        <p class={isLate ? 'al-hint al-checklist-goal al-is-late' : 'al-hint al-checklist-goal'}>
          {say(isLate ? 'checklist.late' : 'checklist.due', { date })}
        </p>
      )}
      <LessonList lessons={rows} onStart={onStart} />
    </Section>
  );
}
