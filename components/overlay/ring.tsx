import type { RefObject } from 'preact';

/** The ring around a target, with the rest dimmed by a breath; `done` turns it good and draws a tick at its corner. */
export function Ring({ ring, done }: { ring: RefObject<HTMLElement | null>; done: boolean }) {
  return (
    <div ref={ring as RefObject<HTMLDivElement | null>} class={done ? 'ao-ring ao-done' : 'ao-ring'} aria-hidden="true">
      {done && (
        <svg class="ao-tick" viewBox="0 0 24 24" width={24} height={24} aria-hidden="true">
          <circle cx="12" cy="12" r="12" />
          <path d="M6.5 12.5l3.6 3.6 7.4-7.8" pathLength={1} />
        </svg>
      )}
    </div>
  );
}
