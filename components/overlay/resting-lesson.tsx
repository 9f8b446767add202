import { GraduationCap, X } from 'lucide';
import type { RefObject } from 'preact';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSurroundings } from './context.ts';
import { useFreeCorner } from './corner.ts';

interface RestingLessonProps {
  card: RefObject<HTMLElement | null>;
  title: string;
  onOpen: () => void;
  onClose: () => void;
}

/** A lesson whose target is nowhere to be seen: small in a corner, until it is there again or the person opens it. */
export function RestingLesson({ card, title, onOpen, onClose }: RestingLessonProps) {
  const { say } = useSurroundings();
  useFreeCorner(card, title);
  return (
    <section ref={card} class="ao-card ao-resting" aria-label={say('resting.name')}>
      <button type="button" class="al-button al-quiet ao-resting-open" title={title} onClick={onOpen}>
        <Icon icon={GraduationCap} />
        <span>{title}</span>
      </button>
      <IconButton icon={X} name={say('close')} onClick={onClose} />
    </section>
  );
}
