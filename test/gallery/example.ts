import type { LanguageCode } from '../../lib/text/language.ts';

/** Draws a part in one state into the page, and resolves once it stands there. */
export type Example = (app: HTMLElement, how: { language: LanguageCode; isDark: boolean }) => Promise<void>;

/** The parts of one surface, by the name of their state. */
export type Examples = Record<string, Example>;

/** How wide the window is in which a surface lives. */
export const widths: Record<string, number> = { panel: 400, record: 400, people: 400, popup: 336 };
