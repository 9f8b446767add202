import { Award, CircleCheck } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finished } from '../../lib/plan/plan.ts';
import { Icon } from '../ui/icon.tsx';
import { useSurroundings } from './context.ts';
import { useFreeCorner } from './corner.ts';
import { useLeaveByItself } from './leave-by-itself.ts';
import { LessonRating } from './lesson-rating.tsx';

const STAYS_MS = 6000;
/** How long it is said that a rating was sent, in milliseconds. */
const THANKS_MS = 2500;

interface FinishedCardProps {
  title: string;
  finished: Finished;
  /** The person rates the lesson: until that is sent or left, the card is to stay. */
  onRating: () => void;
  onRate: (rating: number, comment: string | null) => void;
  onGone: () => void;
}

/** One line for what was learned, and the badges it brings; it may be rated, and leaves by itself. */
export function FinishedCard({ title, finished, onRating, onRate, onGone }: FinishedCardProps) {
  const { say, language, guard, announce } = useSurroundings();
  const [rated, setRated] = useState<'not' | 'now' | 'sent'>('not');
  const card = useRef<HTMLElement>(null);
  useFreeCorner(card, rated);
  const stay = useLeaveByItself(rated === 'not' ? STAYS_MS : null, onGone);
  // The pointer still rests where Send was: nobody holds the card by that.
  useEffect(() => {
    if (rated !== 'sent') return;
    const timer = setTimeout(onGone, THANKS_MS);
    return () => clearTimeout(timer);
  }, [rated]);
  const skills = new Intl.ListFormat(language).format(finished.skills);
  const line = skills ? say('finished.skills', { skills }) : say('finished.lesson', { title });
  const badges = finished.badges.map(({ name, waiting }) => say(waiting ? 'badge.waiting' : 'badge.earned', { name }));
  useEffect(() => announce([line, ...badges].join(' ')), [line, badges.join()]);
  const begin = () => {
    setRated('now');
    onRating();
  };
  const rate = (rating: number, comment: string | null) => {
    setRated('sent');
    guard.handBack();
    announce(say('rate.sent'));
    onRate(rating, comment);
  };
  return (
    <section
      ref={card}
      class="ao-card ao-finished"
      aria-label={say('finished.name')}
      {...stay}
      onKeyDown={(event) => event.key === 'Escape' && onGone()}
    >
      <p class="ao-learned">
        <Icon icon={CircleCheck} size={20} />
        <span>{line}</span>
      </p>
      {badges.map((badge) => (
        <p key={badge} class="ao-badge">
          <Icon icon={Award} size={20} />
          <span>{badge}</span>
        </p>
      ))}
      {rated === 'sent' ? <p class="ao-muted">{say('rate.sent')}</p> : <LessonRating onBegin={begin} onRate={rate} />}
    </section>
  );
}
