import { Delete } from 'lucide';
import { useId } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';
import { useStaffSay } from './staff-texts.ts';

interface PinFieldProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  hint?: string;
  fault: string | null;
  /** Takes the focus at once; its digits can be pressed on the page, too. */
  isMain?: boolean;
}

const longest = 8;

/** A PIN, typed, or pressed on digits of ours where there is no keyboard. */
export function PinField({ label, value, onValue, hint, fault, isMain = false }: PinFieldProps) {
  const id = useId();
  const take = (text: string) => onValue(text.replace(/\D/g, '').slice(0, longest));
  return (
    <div class="al-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="password"
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        ref={(input) => void (isMain && input && !input.dataset['met'] && meet(input))}
        value={value}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-about`}
        onInput={(event) => take(event.currentTarget.value)}
      />
      <p
        id={`${id}-about`}
        class={fault === null ? 'al-hint' : 'al-field-fault'}
        role={fault === null ? undefined : 'alert'}
      >
        {fault ?? hint}
      </p>
      {isMain && <Digits onDigit={(digit) => take(value + digit)} onDelete={() => take(value.slice(0, -1))} />}
    </div>
  );
}

function meet(input: HTMLInputElement): void {
  input.dataset['met'] = '';
  input.focus();
}

function Digits({ onDigit, onDelete }: { onDigit: (digit: string) => void; onDelete: () => void }) {
  const say = useStaffSay();
  return (
    <div class="al-digits" dir="ltr">
      {['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map((digit) => (
        <button key={digit} type="button" class="al-button al-plain" onClick={() => onDigit(digit)}>
          {digit}
        </button>
      ))}
      <button type="button" class="al-button al-quiet" aria-label={say('pin.delete')} onClick={onDelete}>
        <Icon icon={Delete} />
      </button>
    </div>
  );
}
