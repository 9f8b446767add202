import { useContext, useEffect, useRef } from 'preact/hooks';
import type { MatrixPerson } from '../../lib/plan/manager.ts';
import { managerWords } from '../../lib/text/words/manager.ts';
import { sayDate } from '../ui/dates.ts';
import { Language, useSay } from '../ui/language.ts';
import { BadgeShape, Level } from '../ui/level.tsx';

interface CellButtonProps {
  person: string;
  badge: string;
  cell: MatrixPerson['cells'][number];
  /** In the tab order; one cell of the grid is. */
  isReachable: boolean;
  isOpen: boolean;
  onReach: () => void;
  onOpen: (button: HTMLElement) => void;
}

/** How far one person is with one badge; opens the evidence. */
export function CellButton({ person, badge, cell, isReachable, isOpen, onReach, onOpen }: CellButtonProps) {
  const say = useSay(managerWords);
  const language = useContext(Language);
  const button = useRef<HTMLButtonElement>(null);
  // The panel that opens takes room from the grid: what it is about stays in sight.
  useEffect(() => {
    if (isOpen) button.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [isOpen]);
  const date = cell.earned === null ? null : sayDate(cell.earned, language);
  const values = { done: cell.done, n: cell.of };
  const state = date !== null ? say('cell.earned', { date }) : say(cell.done > 0 ? 'cell.some' : 'cell.none', values);
  return (
    <button
      ref={button}
      type="button"
      class="al-cell"
      tabIndex={isReachable ? 0 : -1}
      aria-label={say('cell.name', { person, badge, state })}
      aria-expanded={isOpen}
      onFocus={onReach}
      onClick={(event) => onOpen(event.currentTarget)}
    >
      {date !== null && (
        <>
          <BadgeShape state="earned" size={16} />
          {date}
        </>
      )}
      {date === null && cell.done > 0 && (
        <>
          <Level done={cell.done} of={cell.of} />
          {`${cell.done.toLocaleString(language)}/${cell.of.toLocaleString(language)}`}
        </>
      )}
      {date === null && cell.done === 0 && '–'}
    </button>
  );
}
