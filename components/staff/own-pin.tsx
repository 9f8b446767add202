import { useState } from 'preact/hooks';
import type { EntryAnswer, StaffService } from '../../lib/plan/staff.ts';
import { Button } from '../ui/button.tsx';
import { entryFault } from './entry-fault.ts';
import { PinField } from './pin-field.tsx';
import { useStaffSay } from './staff-texts.ts';

interface OwnPinProps {
  /** They have one, and give it before they change it. */
  hasPin: boolean;
  service: Pick<StaffService, 'setPin'>;
  onDone: () => void;
  onCancel: () => void;
}

/** Lets the person at work set a PIN, or another one. */
export function OwnPin({ hasPin, service, onDone, onCancel }: OwnPinProps) {
  const say = useStaffSay();
  const [before, setBefore] = useState('');
  const [pin, setPin] = useState('');
  const [answer, setAnswer] = useState<EntryAnswer | null>(null);
  const send = (event: Event) => {
    event.preventDefault();
    void service.setPin(pin, hasPin ? before : null).then((given) => {
      setAnswer(given);
      if (given.ok) onDone();
    });
  };
  const fault = entryFault(answer, say);
  const isAboutBefore = answer?.ok === false && (answer.why === 'wrong' || answer.why === 'wait');
  return (
    <form class="al-who" onSubmit={send} noValidate>
      <h2>{say(hasPin ? 'pin.change' : 'pin.set')}</h2>
      {!hasPin && <p class="al-hint">{say('pin.first')}</p>}
      {hasPin && (
        <PinField label={say('pin.now')} value={before} onValue={setBefore} fault={isAboutBefore ? fault : null} />
      )}
      <PinField
        label={say('pin.new')}
        value={pin}
        onValue={setPin}
        hint={say('pin.hint')}
        fault={isAboutBefore ? null : fault}
        isMain={!hasPin}
      />
      <div class="al-actions">
        <Button look="primary" type="submit">
          {say('pin.save')}
        </Button>
        <Button onClick={onCancel}>{say('who.cancel')}</Button>
      </div>
    </form>
  );
}
