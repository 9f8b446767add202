import { hearCovered } from './covered.ts';
import { createInnerModal } from './inner-modal.ts';

/** Where everything of ours on a page lives: one element in the top layer, its inside out of the page's reach. */
export interface OverlayHost {
  host: HTMLElement;
  shadow: ShadowRoot;
  /** Inside the shadow root: what Preact draws into. */
  root: HTMLElement;
  /** Adds rules for what came later. */
  style(css: string): void;
}

export interface HostOptions {
  css: string;
  mode: 'open' | 'closed';
  signal: AbortSignal;
  /** The page removes us again and again: we leave. */
  giveUp: () => void;
  /** Whether a dialog or a menu may be open above the page. */
  mayBeOpen: () => boolean;
}

/** How often the page may remove us, or something may rise above us, before we let it; one more every 5 seconds. */
const BUDGET = 20;
const REFILL_MS = 5000;

const HOST_CSS = `:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 !important;
  inline-size: auto !important;
  block-size: auto !important;
  overflow: visible !important;
  pointer-events: none !important;
  contain: layout style !important;
}`;

/** Puts the host on `<html>`, where it survives a page that rewrites its body. Gone when the signal aborts. */
export function createHost({ css, mode, signal, giveUp, mayBeOpen }: HostOptions): OverlayHost {
  const host = document.createElement('alongside-overlay');
  host.popover = 'manual';
  const shadow = host.attachShadow({ mode });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HOST_CSS + css);
  shadow.adoptedStyleSheets = [sheet];
  const root = document.createElement('div');
  root.className = 'ao-root';
  shadow.append(root);
  keepOnTop({ host, shadow, root, signal, giveUp, mayBeOpen });
  return { host, shadow, root, style: (more) => sheet.replaceSync(HOST_CSS + css + more) };
}

type Kept = Pick<OverlayHost, 'host' | 'shadow' | 'root'> & Pick<HostOptions, 'signal' | 'giveUp' | 'mayBeOpen'>;

function keepOnTop({ host, shadow, root, signal, giveUp, mayBeOpen }: Kept): void {
  const removals = createBudget(signal);
  const raises = createBudget(signal);
  const innerModal = createInnerModal(later, signal);
  let due = false;
  const removed = new MutationObserver(() => {
    if (host.isConnected) return;
    if (removals.spend()) raise();
    else giveUp();
  });
  // Browsers before dialogs had `toggle` tell of one that opens by its attribute alone.
  const opened = new MutationObserver((changes) => {
    if (changes.some((change) => change.target instanceof HTMLDialogElement)) later();
  });
  opened.observe(document.documentElement, { subtree: true, attributeFilter: ['open'] });

  function raise() {
    removed.disconnect();
    const home = innerModal() ?? homeNow();
    placeIn(home, host, shadow);
    // What the page is drawn larger by would be counted twice: elements are measured as they are seen.
    root.style.setProperty('zoom', String(1 / (home.currentCSSZoom ?? 1)));
    for (let node: Node | null = host.parentNode; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null)
      removed.observe(node, { childList: true });
  }

  // In a large page one search for what is open takes a good part of the time in which a card comes.
  const homeNow = () => homeAmong(mayBeOpen() ? [...document.querySelectorAll('dialog, [popover]')] : []);

  // Several dialogs and popovers that open in one go raise us once.
  function later() {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      // In a menu that has closed nobody would see us.
      if (!signal.aborted && (raises.spend() || !host.checkVisibility())) raise();
    });
  }

  const onToggle = (event: Event) => {
    const opens = (event as ToggleEvent).newState === 'open';
    if (event.target !== host && (opens || host.parentElement !== homeNow())) later();
  };
  for (const type of ['toggle', 'close']) document.addEventListener(type, onToggle, { capture: true, signal });
  document.addEventListener('fullscreenchange', later, { signal });
  hearCovered({ host, root }, later, signal);
  signal.addEventListener('abort', () => {
    removed.disconnect();
    opened.disconnect();
    host.remove();
  });
  raise();
}

const openMenu = ':is([popover=""], [popover=auto]):popover-open';

/**
 * Where we hang, by the page's dialogs and popovers. All outside an open modal dialog or the fullscreen element is inert,
 * popovers too: only inside it can we be used. A menu of the page closes when anything outside of it is pressed.
 */
function homeAmong(opened: readonly Element[]): Element {
  const part = usablePart(opened);
  const menu = opened.filter((each) => each.matches(openMenu)).at(-1);
  if (menu && part.contains(menu)) return menu;
  return /^(video|audio|iframe|img|canvas|object|embed)$/.test(part.localName) ? document.documentElement : part;
}

/** What alone can be used now: the open modal dialog or fullscreen element that comes last, else the whole document. */
function usablePart(opened: readonly Element[]): Element {
  const full = document.fullscreenElement;
  const modal = opened.filter((each) => each.matches(':modal')).at(-1);
  if (!modal || !full) return modal ?? full ?? document.documentElement;
  return modal.compareDocumentPosition(full) & Node.DOCUMENT_POSITION_FOLLOWING ? full : modal;
}

/** Takes the host out and in again: only that moves it to the top of the top layer at once. Keeps the focus inside. */
function placeIn(home: Element, host: HTMLElement, shadow: ShadowRoot): void {
  const focused = shadow.activeElement;
  home.append(host);
  try {
    host.showPopover();
  } catch {
    // A document that is not active has no top layer; the fixed position shows us all the same.
  }
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

function createBudget(signal: AbortSignal): { spend: () => boolean } {
  let left = BUDGET;
  let last = performance.now();
  return {
    spend() {
      const now = performance.now();
      const earned = Math.floor((now - last) / REFILL_MS);
      left = Math.min(BUDGET, left + earned);
      if (earned > 0) last = now;
      return !signal.aborted && left-- > 0;
    },
  };
}
