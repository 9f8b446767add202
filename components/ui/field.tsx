import { useId } from 'preact/hooks';

interface FieldProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** What is wrong with the value, or null. */
  fault?: string | null;
  kind?: 'text' | 'url' | 'password';
  autoComplete?: 'off' | 'name' | 'username' | 'current-password';
}

/** A line of input under its label, its fault said below it. */
export function Field({ label, value, onValue, fault = null, kind = 'text', autoComplete = 'off' }: FieldProps) {
  const id = useId();
  const native = {
    id,
    value,
    autoComplete,
    spellcheck: false,
    'aria-invalid': fault !== null,
    'aria-describedby': fault === null ? undefined : `${id}-fault`,
    onInput: (event: { currentTarget: HTMLInputElement }) => onValue(event.currentTarget.value),
  };
  return (
    <div class="al-field">
      <label for={id}>{label}</label>
      {kind === 'text' && <input {...native} type="text" dir="auto" />}
      {kind === 'url' && <input {...native} type="url" dir="ltr" />}
      {kind === 'password' && <input {...native} type="password" dir="ltr" />}
      {fault !== null && (
        <p id={`${id}-fault`} class="al-field-fault">
          {fault}
        </p>
      )}
    </div>
  );
}
