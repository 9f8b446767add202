import { useContext, useEffect, useId, useState } from 'preact/hooks';
import { type Quiet, type QuietFor, quietAt, quietLengths } from '../../lib/offer/quiet.ts';
import { sayMinutes, sayTime } from '../ui/dates.ts';
import { Language } from '../ui/language.ts';
import { Notice } from '../ui/notice.tsx';
import { useStaffSay } from './staff-texts.ts';

interface QuietChoiceProps {
  quiet: Quiet | null;
  onChoose: (length: QuietFor | null) => void;
}

/** For how long nothing is offered, to choose. */
export function QuietChoice({ quiet, onChoose }: QuietChoiceProps) {
  const say = useStaffSay();
  const group = useId();
  return (
    <fieldset class="al-choices">
      <legend>{say('quiet.title')}</legend>
      <p class="al-row-note">{say('quiet.why')}</p>
      {[null, ...quietLengths].map((length) => (
        <label key={length} class="al-choice">
          <input
            type="radio"
            name={group}
            checked={(quiet?.for ?? null) === length}
            onChange={() => onChoose(length)}
          />
          <span>
            {say(`quiet.${length ?? 'none'}`)}
            {length === 'shift' && <span class="al-row-note">{say('quiet.shiftWhy')}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Says that nothing is offered and how long still, and ends it. Gone when the time is. */
export function QuietNotice({ quiet, onEnd }: { quiet: Quiet; onEnd: () => void }) {
  const say = useStaffSay();
  const language = useContext(Language);
  useTicks(quiet.until !== null);
  const now = Date.now();
  if (!quietAt(quiet, now)) return null;
  const time = quiet.until === null ? '' : sayTime(new Date(quiet.until).toISOString(), language);
  return (
    <Notice tone="info">
      <p>{say(`quiet.on.${quiet.for}`, { time })}</p>
      {quiet.until !== null && (
        // What changes by the minute is not told to who listens.
        <p class="al-hint" aria-live="off">
          {say('quiet.left', { time: sayMinutes(quiet.until - now, language) })}
        </p>
      )}
      <button type="button" class="al-link" onClick={onEnd}>
        {say('quiet.off')}
      </button>
    </Notice>
  );
}

/** Draws again every few seconds, while the time matters. */
function useTicks(runs: boolean): void {
  const [, setTicks] = useState(0);
  useEffect(() => {
    if (!runs) return;
    const timer = setInterval(() => setTicks((ticks) => ticks + 1), 5000);
    return () => clearInterval(timer);
  }, [runs]);
}
