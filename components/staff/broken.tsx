import { frameWords } from '../../lib/text/words/frame.ts';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/language.ts';
import { Notice } from '../ui/notice.tsx';

/** What could not be read, and the way to try again. */
export function Broken({ onRetry }: { onRetry: () => void }) {
  const say = useSay(frameWords);
  return (
    <Notice tone="bad">
      <p>{say('broken.what')}</p>
      <p>{say('broken.mend')}</p>
      <Button onClick={onRetry}>{say('broken.again')}</Button>
    </Notice>
  );
}
