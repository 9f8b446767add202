import { createTopic } from './topic.ts';

/** What the dots of tips and the card of one tell each other: they are drawn by two scripts. */
export interface TipLink {
  /** The tip whose card was asked for at its dot, and how; null when that is over. */
  readonly asked: { tip: string; how: 'hover' | 'focus' | 'press' | 'key' } | null;
  /** Whether pointer or focus is at that dot. */
  readonly isHeld: boolean;
  set(change: Partial<Pick<TipLink, 'asked' | 'isHeld'>>): void;
  onChange(listener: (link: TipLink) => void, signal: AbortSignal): void;
  /** The dots': gives the focus to the dot of a tip, where there is one. */
  focusDot: (tip: string) => void;
}

export function createTipLink(): TipLink {
  const topic = createTopic<TipLink>();
  const link: TipLink = {
    asked: null,
    isHeld: false,
    set(change) {
      Object.assign(link, change);
      topic.tell(link);
    },
    onChange: topic.on,
    focusDot: () => undefined,
  };
  return link;
}
