import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

export type Speak = (text: string) => void;

/** How long a text stays to be read out, in milliseconds: nobody must come upon it later. */
const STAYS_MS = 5000;

/** Says what it is told to screen readers, when they have a moment; nothing else is drawn anew for that. */
export function Aloud({ speak }: { speak: RefObject<Speak> }) {
  const [said, say] = useState('');
  useLayoutEffect(() => {
    speak.current = say;
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => say(''), STAYS_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div class="ao-aloud" role="status">
      {said}
    </div>
  );
}
