import { Search } from 'lucide';
import { Icon } from './icon.tsx';

/** A search box: its label is its placeholder, and what readers hear. */
export function SearchField({
  label,
  value,
  onValue,
}: {
  label: string;
  value: string;
  onValue: (value: string) => void;
}) {
  return (
    <div class="al-search">
      <Icon icon={Search} />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </div>
  );
}
