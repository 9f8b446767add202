import { isSecond } from './edition.ts';
import { html, type Markup } from './html.ts';

/** The way to a screen where something is done: a link, and in the second release a button. */
export function commandLink(path: string, label: string, id?: string): Markup {
  const named = id && html` id="${id}"`;
  if (!isSecond()) return html`<a class="button" href="${path}"${named}>${label}</a>`;
  return html`<form method="get" action="${path}"><button type="submit"${named}>${label}</button></form>`;
}
