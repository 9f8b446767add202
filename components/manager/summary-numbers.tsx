import { useContext, useMemo } from 'preact/hooks';
import type { Matrix } from '../../lib/plan/manager.ts';
import { managerWords } from '../../lib/text/words/manager.ts';
import { Language, useSay } from '../ui/language.ts';
import { summarise } from './summary.ts';

/** A team in four numbers, each with what it counts. */
export function SummaryNumbers({ matrix }: { matrix: Matrix }) {
  const say = useSay(managerWords);
  const { people, sample, earned, recent, single, nobody } = useMemo(() => summarise(matrix), [matrix]);
  return (
    <section aria-label={say('summary')}>
      <ul class="al-numbers">
        <Tile
          value={people}
          label={say('sum.people', { n: people })}
          note={sample > 0 ? say('sum.sample', { n: sample }) : null}
        />
        <Tile value={earned} label={say('sum.earned', { n: earned })} note={say('sum.recent', { n: recent })} />
        <NamesTile kind="single" names={single} />
        <NamesTile kind="nobody" names={nobody} />
      </ul>
    </section>
  );
}

function NamesTile({ kind, names }: { kind: 'single' | 'nobody'; names: string[] | null }) {
  const say = useSay(managerWords);
  const language = useContext(Language);
  if (!names) {
    return (
      <Tile value={null} label={say(`sum.${kind}`, { n: 2 })} note={`${say('sum.little')}: ${say('sum.littleWhy')}`} />
    );
  }
  const shown = new Intl.ListFormat(language, { type: 'unit' }).format(names.slice(0, 3));
  const note = names.length > 3 ? say('sum.more', { names: shown, n: names.length - 3 }) : shown;
  return <Tile value={names.length} label={say(`sum.${kind}`, { n: names.length })} note={note || null} />;
}

function Tile({ value, label, note }: { value: number | null; label: string; note: string | null }) {
  const language = useContext(Language);
  return (
    <li class="al-number">
      <span>
        <strong>{value === null ? '–' : value.toLocaleString(language)}</strong> {label}
      </span>
      {note && (
        <span class="al-hint" dir="auto">
          {note}
        </span>
      )}
    </li>
  );
}
