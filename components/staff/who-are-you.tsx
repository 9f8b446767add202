import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { useStaffSay } from './staff-texts.ts';

interface WhoAreYouProps {
  onIdentify: (name: string, number: string) => void;
  /** Null on the first run, where there is nothing to go back to. */
  onCancel: (() => void) | null;
}

/** Asks for the two things that the record knows a person by. */
export function WhoAreYou({ onIdentify, onCancel }: WhoAreYouProps) {
  const say = useStaffSay();
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [wasSent, setSent] = useState(false);
  const send = (event: Event) => {
    event.preventDefault();
    setSent(true);
    if (name.trim() && number.trim()) onIdentify(name.trim(), number.trim());
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
      <div class="al-actions">
        <Button look="primary" type="submit">
          {say('who.save')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{say('who.cancel')}</Button>}
      </div>
    </form>
  );
}
