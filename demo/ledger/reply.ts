import type { Markup } from './html.ts';

export type Section = 'Overview' | 'Invoices' | 'Payments' | 'Bank' | 'Reports';

export type Page = { kind: 'page'; status: number; section: Section | null; title: string; body: Markup };

/** Where to go next, and what to say there. */
export type Redirect = { kind: 'redirect'; to: string; flash: string };

export type Reply = Page | Redirect;

/** What a screen is asked with: the parts of its path, the query, and the form where one was posted. */
export type Asked = { params: string[]; query: URLSearchParams; form: URLSearchParams };

export function page(section: Section | null, title: string, body: Markup, status = 200): Page {
  return { kind: 'page', status, section, title, body };
}

export function redirect(to: string, flash: string): Redirect {
  return { kind: 'redirect', to, flash };
}

export function notFound(what: string, body: Markup): Page {
  return page(null, what, body, 404);
}
