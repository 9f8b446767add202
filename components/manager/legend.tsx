import { managerWords } from '../../lib/text/words/manager.ts';
import { useSay } from '../ui/language.ts';
import { BadgeShape, Level } from '../ui/level.tsx';

/** What the shapes in the grid mean. */
export function Legend() {
  const say = useSay(managerWords);
  return (
    <ul class="al-legend" aria-label={say('legend')}>
      <li>
        <BadgeShape state="earned" size={16} />
        {say('legend.earned')}
      </li>
      <li>
        <Level done={1} of={3} />
        {say('legend.some')}
      </li>
      <li>
        <span aria-hidden="true">–</span>
        {say('legend.none')}
      </li>
    </ul>
  );
}
