import { Award, CircleCheck } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { Finished } from '../../lib/plan/plan.ts';
import { Icon } from '../ui/icon.tsx';
import { useSurroundings } from './context.ts';
import { useLeaveByItself } from './leave-by-itself.ts';

const STAYS_MS = 6000;

interface FinishedCardProps {
  title: string;
  finished: Finished;
  onGone: () => void;
}

/** One line for what was learned, and the badges it brings; nothing to close. */
export function FinishedCard({ title, finished, onGone }: FinishedCardProps) {
  const { say, language, announce } = useSurroundings();
  const stay = useLeaveByItself(STAYS_MS, onGone);
  const skills = new Intl.ListFormat(language).format(finished.skills);
  const line = skills ? say('finished.skills', { skills }) : say('finished.lesson', { title });
  const badges = finished.badges.map(({ name, waiting }) => say(waiting ? 'badge.waiting' : 'badge.earned', { name }));
  useEffect(() => announce([line, ...badges].join(' ')), [line, badges.join()]);
  return (
    <section class="ao-card ao-finished" data-edge="bottom" aria-label={say('finished.name')} {...stay}>
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
    </section>
  );
}
