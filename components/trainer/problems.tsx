import { CircleX, TriangleAlert } from 'lucide';
import type { StudioFault } from '../../lib/plan/studio.ts';
import { packWords } from '../../lib/text/words/pack.ts';
import { trainerWords } from '../../lib/text/words/trainer.ts';
import { Icon } from '../ui/icon.tsx';
import { useSay } from '../ui/language.ts';

const icons = { error: CircleX, warning: TriangleAlert } as const;

interface ProblemsProps {
  faults: readonly StudioFault[];
  selected: StudioFault | null;
  onSelect: (fault: StudioFault) => void;
}

/** Every fault with its place; errors first. Pressing one goes there. */
export function Problems({ faults, selected, onSelect }: ProblemsProps) {
  const say = useSay(trainerWords);
  const sayFault = useSay(packWords);
  const ordered = faults.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  return (
    <section class="al-problems" aria-label={say('problems')}>
      <h2>
        {say('problems')} <span class="al-count">{faults.length}</span>
      </h2>
      {faults.length === 0 && <p class="al-hint">{say('problems.none')}</p>}
      <ul>
        {ordered.map((fault) => (
          <li key={`${fault.file}:${fault.line}:${fault.column}:${fault.say}`}>
            <button
              type="button"
              class="al-problem"
              aria-current={fault === selected ? 'true' : undefined}
              onClick={() => onSelect(fault)}
            >
              <span class={`al-problem-mark al-is-${fault.severity}`}>
                <Icon icon={icons[fault.severity]} name={sayFault(`kind.${fault.severity}`)} />
              </span>
              <span>{sayFault(fault.say, fault.values)}</span>
              <code dir="ltr">{`${fault.file}:${fault.line}:${fault.column}`}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
