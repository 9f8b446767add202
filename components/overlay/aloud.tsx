import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export type Speak = (text: string) => void;

/** Says what it is told to screen readers, when they have a moment; nothing else is drawn anew for that. */
export function Aloud({ speak }: { speak: RefObject<Speak> }) {
  const [said, say] = useState('');
  useLayoutEffect(() => {
    speak.current = say;
  }, []);
  return (
    <div class="ao-aloud" role="status">
      {said}
    </div>
  );
}
