import { retailer } from '../data.ts';
import { html } from './html.ts';
import type { Page, Section } from './reply.ts';

const sections: [Section, string][] = [
  ['Overview', '/'],
  ['Invoices', '/invoices'],
  ['Payments', '/payments'],
  ['Bank', '/bank'],
  ['Reports', '/reports'],
];

/** The whole document around a screen, with what the last action had to say. */
export function layout({ title, section, body }: Page, flash: string | null): string {
  return html`<!doctype html>
<html lang="en-IE">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="application-name" content="Harbour Ledger">
    <title>${title} – Ledger</title>
    <link rel="icon" href="/ledger.svg">
    <link rel="stylesheet" href="/ledger.css">
    <link rel="stylesheet" href="/forms.css">
    <link rel="stylesheet" href="/tables.css">
  </head>
  <body>
    <a class="skip" href="#main">Skip to content</a>
    <header class="top">
      <a class="brand" href="/"><img src="/ledger.svg" alt="" width="28" height="28"> Ledger</a>
      <nav aria-label="Main">
        <ul>${sections.map(([name, path]) => navItem(name, path, section))}</ul>
      </nav>
      <p class="company">${retailer.name}</p>
    </header>
    <main id="main">
      ${flash && html`<p class="flash" role="status" id="flash">${flash}</p>`}
      ${body}
    </main>
  </body>
</html>`.text;
}

function navItem(name: Section, path: string, current: Section | null) {
  return html`<li><a href="${path}"${name === current && html` aria-current="page"`}>${name}</a></li>`;
}
