import { useContext, useState } from 'preact/hooks';
import { type CatalogueFault, sayFault } from '../../lib/catalogue/fault.ts';
import type { CatalogueState } from '../../lib/catalogue/state.ts';
import { trainerWords } from '../../lib/text/words/trainer.ts';
import { Button } from '../ui/button.tsx';
import { sayMoment } from '../ui/dates.ts';
import { Language, useSay } from '../ui/language.ts';
import { Notice } from '../ui/notice.tsx';
import { Facts } from './facts.tsx';

interface CatalogueProps {
  state: CatalogueState;
  onFollow: () => Promise<void>;
}

/** The organisation's catalogue as it stood at the last look: what of it is refused, and why. */
export function Catalogue({ state: { sequence, at, expires, fault, packs }, onFollow }: CatalogueProps) {
  const say = useSay(trainerWords);
  const language = useContext(Language);
  const [isLooking, setLooking] = useState(false);
  const look = async () => {
    setLooking(true);
    await onFollow().finally(() => setLooking(false));
  };
  const refused = packs.flatMap((pack) => (pack.fault ? [pack.fault] : []));
  return (
    <section class="al-installed" aria-label={say('catalogue')}>
      <h2>{say('catalogue')}</h2>
      <Facts
        facts={[
          [say('catalogue.sequence'), sequence === null ? say('catalogue.none') : String(sequence)],
          [say('catalogue.at'), at && sayMoment(at, language)],
          [say('catalogue.expires'), expires && sayMoment(expires, language)],
          [say('catalogue.packs'), sequence === null ? null : say('catalogue.taken', countOf(packs))],
        ]}
      />
      {fault && <Refusal fault={fault} tone="bad" />}
      {refused.map((each) => (
        <Refusal key={`${each.say} ${each.values['id']}`} fault={each} tone="warn" />
      ))}
      <Button disabled={isLooking} onClick={() => void look()}>
        {say(isLooking ? 'catalogue.looking' : 'catalogue.look')}
      </Button>
    </section>
  );
}

function Refusal({ fault, tone }: { fault: CatalogueFault; tone: 'warn' | 'bad' }) {
  const language = useContext(Language);
  return (
    <Notice tone={tone}>
      <p>{sayFault(fault, language)}</p>
    </Notice>
  );
}

function countOf(packs: CatalogueState['packs']): { n: number; of: number } {
  return { n: packs.filter(({ fault }) => !fault).length, of: packs.length };
}
