import { CircleAlert, Info, TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

const icons = { info: Info, warn: TriangleAlert, bad: CircleAlert } as const;

/** What happened, what was kept, what to do; `bad` is read aloud at once. */
export function Notice({ tone, children }: { tone: keyof typeof icons; children: ComponentChildren }) {
  return (
    <div class={`al-notice al-is-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon icon={icons[tone]} />
      <div class="al-notice-body">{children}</div>
    </div>
  );
}

/** A place with nothing in it: what will be here, and the one thing to do. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="al-empty">
      <p class="al-empty-title">{title}</p>
      {children}
    </div>
  );
}
