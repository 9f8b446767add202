import { ChevronRight, CircleAlert, CircleCheck, Clock, HardDrive } from 'lucide';
import { useContext, useState } from 'preact/hooks';
import type { RecordEntry } from '../../lib/plan/staff.ts';
import { sayTime } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { Language } from '../ui/language.ts';
import { useStaffSay } from './staff-texts.ts';

const icons = { sent: CircleCheck, waiting: Clock, 'set-aside': CircleAlert, local: HardDrive } as const;

/** One line of the record; its statement is drawn only once it is opened. */
export function EntryLine({ entry, sentence }: { entry: RecordEntry; sentence: string }) {
  const say = useStaffSay();
  const language = useContext(Language);
  const [isOpen, setOpen] = useState(false);
  return (
    <li class="al-entry">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Icon icon={ChevronRight} />
          <span class="al-row-text">
            <span>{sentence}</span>
            <span class="al-row-note">
              <time dateTime={entry.at}>{sayTime(entry.at, language)}</time>
              <span class={`al-entry-state al-is-${entry.state}`}>
                <Icon icon={icons[entry.state]} />
                {say(`state.${entry.state}`)}
              </span>
            </span>
          </span>
        </summary>
        {isOpen && <EntryBody entry={entry} />}
      </details>
    </li>
  );
}

function EntryBody({ entry }: { entry: RecordEntry }) {
  const say = useStaffSay();
  return (
    <div class="al-entry-body">
      {entry.state === 'set-aside' && (
        <div class="al-entry-fault">
          <p>{entry.reason === null ? say('record.noReason') : say('record.reason', { reason: entry.reason })}</p>
          <p>{say('record.asideMend')}</p>
        </div>
      )}
      <p class="al-hint">{say(entry.statement === null ? 'record.stays' : 'record.asSent')}</p>
      {entry.statement !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to.
        <pre dir="ltr" tabIndex={0}>
          {entry.statement}
        </pre>
      )}
    </div>
  );
}
