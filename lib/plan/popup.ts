import type { JoinOutcome, JoinView } from './join.ts';

/** What the toolbar's popup shows of the page in front of the person. */
export interface PopupView {
  /** Null where the browser tells us nothing of the page. */
  page: { host: string } | null;
  /** `tool`: we are at work here; `candidate`: it looks like a tool we know, but nobody has said so yet. */
  state: 'tool' | 'candidate' | 'unknown' | 'notAllowed';
  tool: { id: string; name: string } | null;
  /** Tools that this page looks like, best first. */
  candidates: { id: string; name: string }[];
}

/** What the popup asks of the background and the browser. */
export interface PopupService {
  look(): Promise<PopupView>;
  /** Asks the browser for the page's address, for this tool. Must be called straight from the person's click. */
  claim(tool: string): Promise<'granted' | 'declined'>;
  /** The invitation in the tab, if it shows one. */
  invitation(): Promise<JoinView>;
  /** Takes the invitation up. `key` is the one that was shown; `leaves`: another organisation is left for it. */
  join(key: string, pin: string | null, leaves: boolean): Promise<JoinOutcome>;
  /** Asks the browser for the address of the invitation's record. Must be called straight from the person's click. */
  allow(): Promise<void>;
  openPanel(): void;
  openDashboard(): void;
  openStudio(): void;
}
