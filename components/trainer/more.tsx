import { trainerWords } from '../../lib/text/words/trainer.ts';
import { useSay } from '../ui/language.ts';

/** Shows more of a list of which `n` are hidden; where none are, nothing. */
export function More({ n, onMore }: { n: number; onMore: () => void }) {
  const say = useSay(trainerWords);
  if (n === 0) return null;
  return (
    <button type="button" class="al-link" onClick={onMore}>
      {say('list.more', { n })}
    </button>
  );
}
