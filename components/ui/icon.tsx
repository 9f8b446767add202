import type { IconNode } from 'lucide';
import { h } from 'preact';

/** One outline icon of the `lucide` set; `name` is read aloud, without it the icon is decoration. */
export function Icon({ icon, size = 16, name }: { icon: IconNode; size?: 16 | 20; name?: string | undefined }) {
  const label = name === undefined ? { 'aria-hidden': 'true' as const } : { role: 'img' as const, 'aria-label': name };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by `aria-label`, since a title element shows as a tooltip
    <svg
      class="al-icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      {...label}
    >
      {icon.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
