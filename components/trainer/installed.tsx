import { useState } from 'preact/hooks';
import type { InstalledPack } from '../../lib/plan/studio.ts';
import { trainerWords } from '../../lib/text/words/trainer.ts';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/language.ts';
import { useSome } from '../ui/some.ts';
import { More } from './more.tsx';

interface InstalledProps {
  packs: readonly InstalledPack[];
  onOpen: (pack: InstalledPack) => void;
  onRemove: (pack: InstalledPack) => void;
}

const from = { 'built-in': 'from.builtIn', catalogue: 'from.catalogue', 'this browser': 'from.here' } as const;

/** The packs at work in this browser: each opens, and those that were installed here can be removed. */
export function Installed({ packs, onOpen, onRemove }: InstalledProps) {
  const say = useSay(trainerWords);
  const { shown, hidden, showMore } = useSome(packs);
  return (
    <section class="al-installed" aria-label={say('installed')}>
      <h2>{say('installed')}</h2>
      {packs.length === 0 && <p class="al-hint">{say('installed.none')}</p>}
      <ul>
        {shown.map((pack) => (
          <li key={pack.id} class="al-pack">
            <PackLine pack={pack} onOpen={() => onOpen(pack)} onRemove={() => onRemove(pack)} />
          </li>
        ))}
      </ul>
      <More n={hidden} onMore={showMore} />
    </section>
  );
}

interface PackLineProps {
  pack: InstalledPack;
  onOpen: () => void;
  onRemove: () => void;
}

function PackLine({ pack, onOpen, onRemove }: PackLineProps) {
  const say = useSay(trainerWords);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button type="button" class="al-link" dir="auto" onClick={onOpen}>
        {pack.icon && <img class="al-pack-icon" src={pack.icon} alt="" />}
        {pack.name}
      </button>
      <span class="al-hint">
        <bdi>{pack.version}</bdi> · <bdi>{say(from[pack.from])}</bdi> ·{' '}
        <bdi>{say('count.lessons', { n: pack.lessons })}</bdi>
      </span>
      {pack.from === 'this browser' && !isAsking && (
        <Button look="quiet" aria-label={say('remove.name', { title: pack.name })} onClick={() => setAsking(true)}>
          {say('remove')}
        </Button>
      )}
      {isAsking && (
        <div role="alert" class="al-sure">
          <p>{say('remove.sure', { title: pack.name })}</p>
          <div class="al-actions">
            <Button onClick={onRemove}>{say('remove.yes')}</Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {say('remove.no')}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
