import type { Page } from 'playwright-core';
import type { Overlay } from './overlay.ts';

/** A lesson taken for real: what a person does in the tool from the offer to the end. */
export interface Journey {
  tool: 'till' | 'ledger' | 'shop';
  /** The lesson's qualified id. */
  lesson: string;
  /** Its title in English, as the offer and the dialog are named by it. */
  title: string;
  /** Starts on a page of the tool with nothing of ours shown yet, ends when the lesson is finished. */
  play(page: Page, overlay: Overlay): Promise<void>;
}
