import { ChevronDown, ChevronRight, GraduationCap, X } from 'lucide';
import { useEffect, useId, useState } from 'preact/hooks';
import type { OfferEnd } from '../../lib/learner/event.ts';
import type { Offer } from '../../lib/plan/plan.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { CommandButtons } from './command-buttons.tsx';
import { useSurroundings } from './context.ts';
import { useFreeCorner } from './corner.ts';
import { useFocusHome } from './focus-home.ts';
import { useLeaveByItself } from './leave-by-itself.ts';

const STAYS_MS = 20_000;

interface OfferCardProps {
  offer: Offer;
  onStart: () => void;
  onEnd: (how: OfferEnd) => void;
  onLessons: () => void;
}

/** Suggests one lesson from a corner where it covers nothing one can press; leaves by itself. */
export function OfferCard({ offer, onStart, onEnd, onLessons }: OfferCardProps) {
  const { say, announce } = useSurroundings();
  const [reasons, setReasons] = useState(false);
  const card = useFocusHome<HTMLElement>(false);
  const minutes = say('minutes', { n: offer.minutes });
  const why = useId();
  const stay = useLeaveByItself(STAYS_MS, () => onEnd('gone'));
  useFreeCorner(card, reasons);
  useEffect(() => announce(say('offer.announce', { title: offer.title, minutes })), [offer.lesson]);

  return (
    <section
      ref={card}
      class="ao-card ao-offer"
      aria-label={say('offer.name')}
      {...stay}
      onKeyDown={(event) => event.key === 'Escape' && onEnd('closed')}
    >
      <div class="ao-head">
        <span class="ao-mark">
          <Icon icon={GraduationCap} size={20} />
        </span>
        <h2 class="ao-title" title={offer.title}>
          {offer.title}
        </h2>
        <span class="ao-minutes">{minutes}</span>
      </div>
      <p class="ao-place">{offer.place}</p>
      {reasons && (
        <ul id={why} class="ao-reasons">
          {offer.why.map((reason) => (
            <li key={reason}>{say(reason)}</li>
          ))}
        </ul>
      )}
      <div class="ao-actions">
        <Button look="primary" onClick={onStart}>
          {say('offer.show')}
        </Button>
        <Button look="quiet" onClick={() => onEnd('later')}>
          {say('offer.later')}
        </Button>
        <button
          type="button"
          class="al-button al-quiet ao-why"
          aria-expanded={reasons}
          aria-controls={reasons ? why : undefined}
          onClick={() => setReasons(!reasons)}
        >
          {say('offer.why')}
          <Icon icon={reasons ? ChevronDown : ChevronRight} />
        </button>
        <span class="ao-corner">
          <CommandButtons on={{ lessons: onLessons }} />
          <IconButton icon={X} name={say('close')} onClick={() => onEnd('closed')} />
        </span>
      </div>
    </section>
  );
}
