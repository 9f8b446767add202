import { CircleX, TriangleAlert } from 'lucide';
import type { StudioFault, TargetFix } from '../../lib/plan/studio.ts';
import { packWords } from '../../lib/text/words/pack.ts';
import { trainerWords } from '../../lib/text/words/trainer.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSay } from '../ui/language.ts';

const icons = { error: CircleX, warning: TriangleAlert } as const;

interface ProblemsProps {
  faults: readonly StudioFault[];
  selected: StudioFault | null;
  onSelect: (fault: StudioFault) => void;
  onFix: (fix: TargetFix) => void;
}

/** Every fault with its place and what mends it; errors first. Pressing one goes there. */
export function Problems({ faults, selected, onSelect, onFix }: ProblemsProps) {
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
          <li key={JSON.stringify([fault.file, fault.line, fault.column, fault.say, fault.in])}>
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
            {fault.fix && <Fix fix={fault.fix} onFix={onFix} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fix({ fix, onFix }: { fix: TargetFix; onFix: (fix: TargetFix) => void }) {
  const say = useSay(trainerWords);
  const text = say(`fix.${fix.use}`);
  return (
    <Button look="quiet" aria-label={`${text}: ${fix.target}`} onClick={() => onFix(fix)}>
      {text}
    </Button>
  );
}
