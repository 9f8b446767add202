import { useContext } from 'preact/hooks';
import type { SkillRow } from '../../lib/plan/skills.ts';
import type { LanguageCode } from '../../lib/text/language.ts';
import type { Say } from '../../lib/text/say.ts';
import type { StaffKey } from '../../lib/text/words/staff.ts';
import { Language } from '../ui/language.ts';
import { Level } from '../ui/level.tsx';
import { useStaffSay } from './staff-texts.ts';

const highest = 4;

/** So many lessons are named; of more, only their number is said. */
const maxNamed = 2;

/** The person's skills: how well each is held, and what the next level takes. */
export function SkillList({ skills }: { skills: readonly SkillRow[] }) {
  const say = useStaffSay();
  const language = useContext(Language);
  if (skills.length === 0) return <p class="al-hint">{say('empty.skills')}</p>;
  return (
    <>
      <ul class="al-list">
        {skills.map(({ id, name, level, lessons }) => (
          <li key={id} class="al-row al-skill">
            <span class={level > 0 ? 'al-lesson-mark al-is-started' : 'al-lesson-mark'}>
              <Level done={level} of={highest} />
            </span>
            <span class="al-row-text">
              <span class="al-row-title" dir="auto" title={name}>
                {name}
              </span>
              <span class="al-row-note">
                {say('skill.level', { level: say(`level.${level}`), n: level, of: highest })}
              </span>
              <span class="al-row-note">{nextOf(level, lessons, say, language)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p class="al-hint al-skill-intro">{say('skill.intro')}</p>
    </>
  );
}

function nextOf(
  level: SkillRow['level'],
  lessons: SkillRow['lessons'],
  say: Say<StaffKey>,
  language: LanguageCode,
): string {
  if (level > 0) return say(`next.${level}`);
  if (lessons.length > maxNamed) return say('next.0.many', { n: lessons.length });
  const titles = lessons.map(({ title }) => say('skill.lesson', { title }));
  return say('next.0', { lessons: new Intl.ListFormat(language, { type: 'disjunction' }).format(titles) });
}
