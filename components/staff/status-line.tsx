import { CircleAlert, CircleCheck, CloudUpload, WifiOff } from 'lucide';
import { useContext, useState } from 'preact/hooks';
import type { SyncStatus } from '../../lib/plan/staff.ts';
import type { LanguageCode } from '../../lib/text/language.ts';
import type { Say } from '../../lib/text/say.ts';
import type { StaffKey } from '../../lib/text/words/staff.ts';
import { Button } from '../ui/button.tsx';
import { sayTime } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { Language } from '../ui/language.ts';
import { useStaffSay } from './staff-texts.ts';

interface StatusLineProps {
  as: 'footer' | 'div';
  sync: SyncStatus;
  onSend: () => Promise<void>;
  /** Null while the record is what is shown. */
  onRecord: (() => void) | null;
}

/** The one quiet place that says how sending stands, and what to do where it stands still. */
export function StatusLine({ as: Foot, sync, onSend, onRecord }: StatusLineProps) {
  const say = useStaffSay();
  const language = useContext(Language);
  const explained = explain(sync, say, language);
  return (
    <Foot class="al-status">
      <div class="al-status-line">
        <span class={`al-status-words al-is-${toneOf(sync)}`} role="status">
          <Icon icon={iconOf(sync)} />
          {inShort(sync, say)}
        </span>
        {onRecord && (
          <button type="button" class="al-link" onClick={onRecord}>
            {say('sync.see')}
          </button>
        )}
      </div>
      {explained.map((sentence) => (
        <p key={sentence} class="al-hint">
          {sentence}
        </p>
      ))}
      {sync.waiting > 0 && sync.record !== null && <SendNow onSend={onSend} />}
    </Foot>
  );
}

function SendNow({ onSend }: { onSend: () => Promise<void> }) {
  const say = useStaffSay();
  const [isSending, setSending] = useState(false);
  const send = () => {
    setSending(true);
    onSend().then(
      () => setSending(false),
      () => setSending(false),
    );
  };
  return (
    <Button disabled={isSending} onClick={send}>
      {say(isSending ? 'sync.sending' : 'sync.now')}
    </Button>
  );
}

function inShort(sync: SyncStatus, say: Say<StaffKey>): string {
  const parts = [
    ...(sync.waiting > 0 ? [say('sync.waiting', { n: sync.waiting })] : []),
    ...(sync.setAside > 0 ? [say('sync.aside', { n: sync.setAside })] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : say('sync.sent');
}

function explain(sync: SyncStatus, say: Say<StaffKey>, language: LanguageCode): string[] {
  const { problem, retryAt, setAside } = sync;
  const problemWords = problem && { host: '', status: '', ...problem };
  const status = problemWords && String(problemWords.status);
  return [
    ...(problemWords ? [say(problemWords.say, { host: problemWords.host, status: status ?? '' })] : []),
    ...(problem && retryAt ? [say('sync.retry', { time: sayTime(retryAt, language) })] : []),
    ...(setAside > 0 ? [say('sync.asideMend')] : []),
  ];
}

function toneOf({ problem, setAside, waiting }: SyncStatus): 'good' | 'info' | 'warn' {
  if (setAside > 0 || (problem && problem.say !== 'sync.offline')) return 'warn';
  return waiting > 0 || problem ? 'info' : 'good';
}

function iconOf(sync: SyncStatus) {
  if (!sync.online) return WifiOff;
  return { good: CircleCheck, info: CloudUpload, warn: CircleAlert }[toneOf(sync)];
}
