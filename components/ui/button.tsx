import type { IconNode } from 'lucide';
import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'size' | 'class' | 'type'>;

export interface ButtonProps extends Native {
  /** `primary` is the one action of its surface, `quiet` has no border, `plain` is the ordinary one. */
  look?: 'primary' | 'plain' | 'quiet';
  icon?: IconNode;
  type?: 'button' | 'submit';
  children: ComponentChildren;
}

/** A button with a text, and an icon before it where one helps. Styled by `button.css`. */
export function Button({ look = 'plain', icon, type = 'button', children, ...native }: ButtonProps) {
  return (
    <button {...native} type={type} class={`al-button al-${look}`}>
      {icon && <Icon icon={icon} />}
      {children}
    </button>
  );
}

/** A square button that shows an icon alone; `name` is its name for readers and its tooltip. */
export function IconButton({ icon, name, ...native }: Native & { icon: IconNode; name: string }) {
  return (
    <button {...native} type="button" class="al-button al-quiet al-square" aria-label={name} title={name}>
      <Icon icon={icon} />
    </button>
  );
}
