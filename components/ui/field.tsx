import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** What is wrong with the value, or null. */
  fault?: string | null;
  type?: 'text' | 'url' | 'password';
  autoComplete?: JSX.InputHTMLAttributes<HTMLInputElement>['autoComplete'];
}

/** A line of input under its label, its fault said below it. */
export function Field({ label, value, onValue, fault = null, type = 'text', autoComplete = 'off' }: FieldProps) {
  const id = useId();
  return (
    <div class="al-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        dir={type === 'url' ? 'ltr' : 'auto'}
        autoComplete={autoComplete}
        spellcheck={false}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {fault !== null && (
        <p id={`${id}-fault`} class="al-field-fault">
          {fault}
        </p>
      )}
    </div>
  );
}
