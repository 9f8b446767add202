import { useState } from 'preact/hooks';
import type { EntryAnswer, PersonHere, StaffService } from '../../lib/plan/staff.ts';
import { Button } from '../ui/button.tsx';
import { entryFault } from './entry-fault.ts';
import { PinField } from './pin-field.tsx';
import { useStaffSay } from './staff-texts.ts';

interface PinFormProps {
  person: PersonHere;
  /** Whoever forgot their PIN needs another invitation. */
  byLink: boolean;
  service: Pick<StaffService, 'unlock' | 'forget'>;
  onBack: () => void;
  onDone: () => void;
}

/** Asks one person for their PIN. */
export function PinForm({ person, byLink, service, onBack, onDone }: PinFormProps) {
  const say = useStaffSay();
  const [pin, setPin] = useState('');
  const [answer, setAnswer] = useState<EntryAnswer | null>(null);
  const [forgot, setForgot] = useState(false);
  const send = (event: Event) => {
    event.preventDefault();
    void service.unlock(person.key, pin).then((given) => {
      setAnswer(given);
      setPin('');
      if (given.ok) onDone();
    });
  };
  if (forgot) return <Forgotten person={person} byLink={byLink} service={service} onBack={onBack} />;
  const { hasPin, name } = person;
  return (
    <form class="al-who" onSubmit={send} noValidate>
      <h2 dir="auto">{say('pin.title', { name })}</h2>
      {!hasPin && <p class="al-hint">{say('pin.none', { name })}</p>}
      <PinField
        label={say(hasPin ? 'pin.label' : 'pin.new')}
        value={pin}
        onValue={setPin}
        {...(!hasPin && { hint: say('pin.hint') })}
        fault={entryFault(answer, say)}
        isMain
      />
      <div class="al-actions">
        <Button look="primary" type="submit">
          {say(hasPin ? 'pin.enter' : 'pin.save')}
        </Button>
        <Button onClick={onBack}>{say('pin.back')}</Button>
      </div>
      {hasPin && (
        <button type="button" class="al-link" onClick={() => setForgot(true)}>
          {say('pin.forgot')}
        </button>
      )}
    </form>
  );
}

function Forgotten({ person, byLink, service, onBack }: Omit<PinFormProps, 'onDone'>) {
  const say = useStaffSay();
  const [answer, setAnswer] = useState<EntryAnswer | null>(null);
  const forget = () => {
    void service.forget(person.key).then((given) => {
      setAnswer(given);
      if (given.ok) onBack();
    });
  };
  const fault = entryFault(answer, say);
  return (
    <section class="al-who">
      <h2>{say('pin.forgotTitle')}</h2>
      <p>{say(byLink ? 'pin.forgotLink' : 'pin.forgotWhy')}</p>
      {fault !== null && (
        <p class="al-field-fault" role="alert">
          {fault}
        </p>
      )}
      <div class="al-actions">
        {!byLink && <Button onClick={forget}>{say('pin.forget')}</Button>}
        <Button onClick={onBack}>{say('pin.back')}</Button>
      </div>
    </section>
  );
}
