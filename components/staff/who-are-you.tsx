import { useState } from 'preact/hooks';
import type { EntryAnswer, StaffService } from '../../lib/plan/staff.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { entryFault } from './entry-fault.ts';
import { PinField } from './pin-field.tsx';
import { useStaffSay } from './staff-texts.ts';

interface WhoAreYouProps {
  service: Pick<StaffService, 'identify'>;
  /** Others use this browser, so it is not to be left empty. */
  needsPin: boolean;
  onDone: () => void;
  /** Null on the first run, where there is nothing to go back to. */
  onCancel: (() => void) | null;
}

/** Asks for the two things that the record knows a person by, and for a PIN. */
export function WhoAreYou({ service, needsPin, onDone, onCancel }: WhoAreYouProps) {
  const say = useStaffSay();
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [pin, setPin] = useState('');
  const [wasSent, setSent] = useState(false);
  const [answer, setAnswer] = useState<EntryAnswer | null>(null);
  const send = (event: Event) => {
    event.preventDefault();
    setSent(true);
    if (!name.trim() || !number.trim()) return;
    void service.identify(name.trim(), number.trim(), pin || null).then((given) => {
      setAnswer(given);
      if (given.ok) onDone();
    });
  };
  return (
    <form class="al-who" onSubmit={send} noValidate>
      <h2>{say('who.title')}</h2>
      <p class="al-hint">{say('who.why')}</p>
      <Field
        label={say('who.name')}
        value={name}
        onValue={setName}
        autoComplete="name"
        fault={wasSent && !name.trim() ? say('who.noName') : null}
      />
      <Field
        label={say('who.number')}
        value={number}
        onValue={setNumber}
        fault={wasSent && !number.trim() ? say('who.noNumber') : null}
      />
      <PinField
        label={say('pin.label')}
        value={pin}
        onValue={setPin}
        hint={say(needsPin ? 'pin.hint' : 'pin.optional')}
        fault={entryFault(answer, say)}
      />
      <div class="al-actions">
        <Button look="primary" type="submit">
          {say('who.save')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{say('who.cancel')}</Button>}
      </div>
    </form>
  );
}
