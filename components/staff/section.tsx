import { ChevronRight } from 'lucide';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';

/** Whether folding outlasts the page. False over a tool: its storage is not ours to write to. */
export const RemembersFolds = createContext(true);

interface SectionProps {
  /** Under which its folding is remembered. */
  id: string;
  title: string;
  detail?: string | undefined;
  startsFolded?: boolean;
  onFold?: (isFolded: boolean) => void;
  children: ComponentChildren;
}

/** A part of the panel that folds. */
export function Section({ id, title, detail, startsFolded = false, onFold, children }: SectionProps) {
  const [isFolded, setFolded] = useFolded(id, startsFolded);
  const body = useId();
  const turn = () => {
    setFolded(!isFolded);
    onFold?.(!isFolded);
  };
  return (
    <section class="al-section">
      <h2>
        <button type="button" class="al-section-head" aria-expanded={!isFolded} aria-controls={body} onClick={turn}>
          <Icon icon={ChevronRight} />
          <span class="al-section-title">{title}</span>
          {detail && (
            <span class="al-section-detail" dir="auto">
              {detail}
            </span>
          )}
        </button>
      </h2>
      <div id={body} hidden={isFolded}>
        {children}
      </div>
    </section>
  );
}

function useFolded(id: string, startsFolded: boolean): [boolean, (isFolded: boolean) => void] {
  const remembers = useContext(RemembersFolds);
  const [isFolded, setFolded] = useState(() => (remembers ? recall(id) : null) ?? startsFolded);
  const change = (next: boolean) => {
    setFolded(next);
    if (remembers) keep(id, next);
  };
  return [isFolded, change];
}

// Storage may be switched off or full; a section that forgets is better than a panel that breaks.

function recall(id: string): boolean | null {
  try {
    const kept = localStorage.getItem(`al-folded-${id}`);
    return kept === null ? null : kept === 'yes';
  } catch {
    return null;
  }
}

function keep(id: string, isFolded: boolean): void {
  try {
    localStorage.setItem(`al-folded-${id}`, isFolded ? 'yes' : 'no');
  } catch {
    // Not remembered.
  }
}
