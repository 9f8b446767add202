/** A circle filled as far as something is done; decoration beside the words that say it. */
export function Level({ done, of }: { done: number; of: number }) {
  const share = of > 0 ? Math.min(1, Math.max(0, done / of)) : 0;
  const around = 2 * Math.PI * 3;
  return (
    <svg class="al-level" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5" />
      {share > 0 && (
        <circle
          cx="8"
          cy="8"
          r="3"
          fill="none"
          stroke="currentColor"
          stroke-width="6"
          stroke-dasharray={`${share * around} ${around}`}
          transform="rotate(-90 8 8)"
        />
      )}
    </svg>
  );
}

/** The hexagon of a badge: full with a tick when earned, a dotted edge while on its way, empty before. */
export function BadgeShape({ state, size }: { state: 'open' | 'waiting' | 'earned'; size: 16 | 24 }) {
  return (
    <svg class={`al-badge-shape al-is-${state}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path class="al-badge-edge" d="M12 2 20.7 7v10L12 22 3.3 17V7z" />
      {state === 'earned' && <path class="al-badge-tick" d="m8 12.2 2.8 2.8L16.2 9.4" />}
    </svg>
  );
}
