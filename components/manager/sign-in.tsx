import { useState } from 'preact/hooks';
import type { ManagerService, RecordFault } from '../../lib/plan/manager.ts';
import { managerWords } from '../../lib/text/words/manager.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { useSay } from '../ui/language.ts';
import { Notice } from '../ui/notice.tsx';
import { useFaultWords } from './fault-notice.tsx';

interface SignInProps {
  service: ManagerService;
  /** The record's address where one is known. */
  record: string | null;
  onSignedIn: (name: string) => void;
}

/** Asks for the record's address and a manager's key, and says what is wrong with either. */
export function SignIn({ service, record, onSignedIn }: SignInProps) {
  const say = useSay(managerWords);
  const faultWords = useFaultWords();
  const [address, setAddress] = useState(record ?? '');
  const [key, setKey] = useState('');
  const [secret, setSecret] = useState('');
  const [progress, setProgress] = useState<'blank' | 'asked' | 'asking'>('blank');
  const [fault, setFault] = useState<RecordFault | null>(null);
  const wasAsked = progress !== 'blank';
  const isWhole = isWebAddress(address) && key.trim() !== '' && secret !== '';
  const send = async (event: Event) => {
    event.preventDefault();
    setFault(null);
    setProgress(isWhole ? 'asking' : 'asked');
    if (!isWhole) return;
    const answer = await service.signIn(address.trim(), key.trim(), secret);
    if (answer.ok) return onSignedIn(answer.value.name);
    setFault(answer.fault);
    setProgress('asked');
  };
  return (
    <form class="al-sign-in" onSubmit={send} noValidate>
      <h2>{say('signIn.title')}</h2>
      <p class="al-hint">{say('signIn.why')}</p>
      {fault && (
        <Notice tone="bad">
          <p>{faultWords(fault)}</p>
        </Notice>
      )}
      <Field
        label={say('signIn.address')}
        kind="url"
        value={address}
        onValue={setAddress}
        fault={wasAsked ? addressFault(address, say) : null}
      />
      <Field
        label={say('signIn.key')}
        value={key}
        onValue={setKey}
        autoComplete="username"
        fault={wasAsked && !key.trim() ? say('signIn.noKey') : null}
      />
      <Field
        label={say('signIn.secret')}
        kind="password"
        value={secret}
        onValue={setSecret}
        autoComplete="current-password"
        fault={wasAsked && !secret ? say('signIn.noSecret') : null}
      />
      <div class="al-actions">
        <Button look="primary" type="submit" disabled={progress === 'asking'}>
          {say(progress === 'asking' ? 'signIn.doing' : 'signIn.do')}
        </Button>
      </div>
    </form>
  );
}

function addressFault(address: string, say: (key: 'signIn.noAddress' | 'signIn.badAddress') => string): string | null {
  if (!address.trim()) return say('signIn.noAddress');
  return isWebAddress(address) ? null : say('signIn.badAddress');
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text.trim()) && URL.canParse(text.trim());
}
