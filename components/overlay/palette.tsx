import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Choice, PaletteEntry, PaletteView } from '../../lib/plan/palette.ts';
import type { StaffService } from '../../lib/plan/staff.ts';
import { chooseLanguage } from '../../lib/text/language.ts';
import { sayFrom, sayIn } from '../../lib/text/say.ts';
import { frameWords } from '../../lib/text/words/frame.ts';
import { useSurroundings } from './context.ts';
import { orderFor } from './palette-order.ts';

export interface PaletteProps {
  service: StaffService;
  onChoose: (choice: Choice) => void;
  onClose: () => void;
}

/** Lessons and commands to type for, over the tool. Escape and a press beside it close it. */
export function Palette({ service, onChoose, onClose }: PaletteProps) {
  const { say } = useSurroundings();
  const view = usePaletteView(service);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const list = `palette-${useId()}`;
  const entries = typeof view === 'object' ? view.entries : noEntries;
  const found = useMemo(() => orderFor(query, entries), [query, entries]);
  useOwnFocus(box);
  useLeftBy(box, onClose);
  useLayoutEffect(() => {
    box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at, found]);
  const onKey = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found[at];
    if (event.isComposing) return;
    if (['Escape', 'Enter', 'Tab'].includes(event.key)) event.preventDefault();
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && chosen) onChoose(chosen.choice);
    else if (move && found.length > 0) {
      event.preventDefault();
      setAt((at + move + found.length) % found.length);
    }
  };
  return (
    <div
      ref={box}
      class="ao-card ao-palette"
      role="dialog"
      aria-modal="false"
      aria-label={say('palette.search')}
      onKeyDown={onKey}
    >
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={say('palette.search')}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found[at] && `${list}-${at}`}
        placeholder={say('palette.search')}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
      />
      <div
        id={list}
        class="ao-palette-list"
        role="listbox"
        aria-label={say('palette.search')}
        hidden={found.length === 0}
      >
        {found.map((entry, index) => (
          <Line
            key={entry.id}
            id={`${list}-${index}`}
            entry={entry}
            isChosen={index === at}
            onPoint={() => setAt(index)}
            onChoose={() => onChoose(entry.choice)}
          />
        ))}
      </div>
      {view === 'broken' && <Broken />}
      {typeof view === 'object' && <Notes words={view.words} query={query.trim()} found={found.length} />}
    </div>
  );
}

interface LineProps {
  id: string;
  entry: PaletteEntry;
  isChosen: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

function Line({ id, entry, isChosen, onPoint, onChoose }: LineProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys for all of them.
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the chosen one.
    <div
      id={id}
      class="ao-palette-line"
      role="option"
      aria-selected={isChosen}
      onPointerDown={onPoint}
      onClick={onChoose}
    >
      <span class="ao-palette-title" dir="auto" title={entry.title}>
        {entry.title}
      </span>
      {entry.keys && <kbd dir="ltr">{entry.keys}</kbd>}
      <span class="ao-palette-note">{entry.note}</span>
    </div>
  );
}

function Broken() {
  const { language } = useSurroundings();
  const say = sayIn(frameWords, chooseLanguage([language]));
  return (
    <p class="ao-palette-says" role="alert">
      {say('broken.what')} {say('broken.mend')}
    </p>
  );
}

interface NotesProps {
  words: PaletteView['words'];
  query: string;
  found: number;
}

/** What is read aloud, and shown where there is something to say. */
function Notes({ words, query, found }: NotesProps) {
  const say = sayFrom(words);
  return (
    <div role="status">
      {query && found > 0 && <span class="ao-aloud">{say('found', { n: found })}</span>}
      {found === 0 && (
        <p class="ao-palette-says">
          {say('none', { query })} {say('noneMend')}
        </p>
      )}
    </div>
  );
}

const noEntries: PaletteEntry[] = [];

function usePaletteView(service: StaffService): PaletteView | 'loading' | 'broken' {
  const [view, setView] = useState<PaletteView | 'loading' | 'broken'>('loading');
  useEffect(() => {
    let isHere = true;
    service.palette().then(
      (value) => isHere && setView(value),
      () => isHere && setView('broken'),
    );
    return () => {
      isHere = false;
    };
  }, [service]);
  return view;
}

/** Takes the focus, and gives it back to what of ours had it before, or to the page. */
function useOwnFocus(box: { current: HTMLElement | null }): void {
  const { guard } = useSurroundings();
  useLayoutEffect(() => {
    const root = box.current?.getRootNode() as ShadowRoot | undefined;
    const before = root?.activeElement;
    box.current?.querySelector('input')?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      else guard.handBack();
    };
  }, []);
}

/** Hears of a press anywhere else: on the page, or on another surface of ours. */
function useLeftBy(box: { current: HTMLElement | null }, onLeave: () => void): void {
  const latest = useRef(onLeave);
  latest.current = onLeave;
  useEffect(() => {
    const controller = new AbortController();
    const root = box.current?.getRootNode();
    const host = root instanceof ShadowRoot ? root.host : null;
    const onPress = (event: Event) => host && !event.composedPath().includes(host) && latest.current();
    window.addEventListener('pointerdown', onPress, { capture: true, passive: true, signal: controller.signal });
    return () => controller.abort();
  }, []);
}
