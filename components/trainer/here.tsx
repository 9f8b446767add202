import { useState } from 'preact/hooks';
import type { Fault } from '../../lib/pack/fault.ts';
import type { InstalledPack, StudioPack } from '../../lib/plan/studio.ts';
import type { Say } from '../../lib/text/say.ts';
import { trainerWords } from '../../lib/text/words/trainer.ts';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/language.ts';
import { Facts } from './facts.tsx';

interface HereProps {
  pack: StudioPack;
  installed: readonly InstalledPack[];
  onInstall: () => Promise<void>;
}

/** What the open pack does in this browser, and the one action: to install it. */
export function Here({ pack: { contributions, faults }, installed, onInstall }: HereProps) {
  const say = useSay(trainerWords);
  const [isInstalling, setInstalling] = useState(false);
  const known = installed.find(({ id }) => id === contributions?.id) ?? null;
  const isBlocked = contributions === null || countOf(faults, 'error') > 0;
  const install = async () => {
    setInstalling(true);
    await onInstall();
    setInstalling(false);
  };
  return (
    <section class="al-here" aria-label={say('here')}>
      <h2>{say('here')}</h2>
      <Facts
        facts={[
          [say('here.faults'), problemsOf(faults, say)],
          [say('tree.tools'), contributions?.tools.map(({ name }) => name).join(', ') || null],
          [say('here.state'), stateOf(known, contributions?.version, say)],
        ]}
      />
      {isBlocked && <p class="al-hint">{say('install.blocked')}</p>}
      <Button look="primary" disabled={isBlocked || isInstalling} onClick={() => void install()}>
        {say(isInstalling ? 'install.doing' : known ? 'install.again' : 'install')}
      </Button>
    </section>
  );
}

function countOf(faults: readonly Fault[], severity: Fault['severity']): number {
  return faults.filter((fault) => fault.severity === severity).length;
}

type Speak = Say<keyof (typeof trainerWords)['en']>;

function problemsOf(faults: readonly Fault[], say: Speak): string {
  const errors = countOf(faults, 'error');
  const warnings = countOf(faults, 'warning');
  const parts = [
    ...(errors > 0 ? [say('here.errors', { n: errors })] : []),
    ...(warnings > 0 ? [say('here.warnings', { n: warnings })] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : say('here.clean');
}

function stateOf(known: InstalledPack | null, version: string | undefined, say: Speak): string {
  if (!known) return say('here.not');
  if (known.from === 'built-in') return say('here.builtIn', { version: known.version });
  if (known.from === 'catalogue') return say('here.catalogue', { version: known.version });
  return known.version === version ? say('here.same') : say('here.other', { version: known.version });
}
