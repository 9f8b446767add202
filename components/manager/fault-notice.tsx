import type { RecordFault } from '../../lib/plan/manager.ts';
import { managerWords } from '../../lib/text/words/manager.ts';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/language.ts';
import { Notice } from '../ui/notice.tsx';

/** Puts a record's fault into words. */
export function useFaultWords(): (fault: RecordFault) => string {
  const say = useSay(managerWords);
  return (fault) => say(fault.say, { host: fault.host, status: 'status' in fault ? String(fault.status) : '' });
}

interface FaultNoticeProps {
  fault: RecordFault;
  onRetry: () => void;
  /** Given where another key may help. */
  onSignIn?: () => void;
}

/** Why the record gave nothing, and what may be done about it. */
export function FaultNotice({ fault, onRetry, onSignIn }: FaultNoticeProps) {
  const say = useSay(managerWords);
  const faultWords = useFaultWords();
  const wantsKey = fault.say === 'record.signIn' || fault.say === 'record.forbidden';
  return (
    <Notice tone="bad">
      <p>{faultWords(fault)}</p>
      <div class="al-actions">
        <Button onClick={onRetry}>{say('again')}</Button>
        {wantsKey && onSignIn && <Button onClick={onSignIn}>{say('signInAgain')}</Button>}
      </div>
    </Notice>
  );
}
