import { render, type VNode } from 'preact';
import type { LanguageCode } from '../../lib/text/language.ts';
import type { Example } from './example.ts';
import { appearing } from './press.ts';

/** Shows what has a page of its own: draws it, does what comes `after`, and waits for what is to be `seen`. */
export function ownPage(
  draw: (language: LanguageCode) => VNode,
  seen: string,
  after: (app: HTMLElement) => Promise<void> = async () => {},
): Example {
  return async (app, { language }) => {
    render(draw(language), app);
    await after(app);
    await appearing(app, seen);
  };
}

/** What never comes. */
export const never = () => new Promise<never>(() => {});

/** What fails. */
export const failing = () => Promise.reject(new Error('It is not to be had.'));
