import { useContext } from 'preact/hooks';
import type { BadgeRow } from '../../lib/plan/staff.ts';
import type { LanguageCode } from '../../lib/text/language.ts';
import type { Say } from '../../lib/text/say.ts';
import type { StaffKey } from '../../lib/text/words/staff.ts';
import { sayDate } from '../ui/dates.ts';
import { Language } from '../ui/language.ts';
import { BadgeShape } from '../ui/level.tsx';
import { useStaffSay } from './staff-texts.ts';

const order: BadgeRow['state'][] = ['earned', 'waiting', 'open'];

/** The person's badges: earned, on their way, and how far the others are. */
export function BadgeList({ badges }: { badges: readonly BadgeRow[] }) {
  const say = useStaffSay();
  const language = useContext(Language);
  if (badges.length === 0) return <p class="al-hint">{say('empty.badges')}</p>;
  return (
    <ul class="al-badges">
      {badges.toSorted(inOrder).map((badge) => (
        <li key={badge.id} class="al-badge" title={badge.description}>
          <BadgeShape state={badge.state} size={24} />
          <span class="al-row-text">
            <span class="al-row-title" dir="auto">
              {badge.name}
            </span>
            <span class="al-row-note">{stateOf(badge, say, language)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function inOrder(a: BadgeRow, b: BadgeRow): number {
  return order.indexOf(a.state) - order.indexOf(b.state) || Number(b.done > 0) - Number(a.done > 0);
}

function stateOf(badge: BadgeRow, say: Say<StaffKey>, language: LanguageCode): string {
  if (badge.state === 'earned') return say('badge.earned', { date: sayDate(badge.at ?? '', language) });
  if (badge.state === 'waiting') return say('badge.waiting');
  return say('badge.open', { done: badge.done, n: badge.of });
}
