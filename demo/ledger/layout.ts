import { retailer } from '../data.ts';
import { arranged, isSecond, locale } from './edition.ts';
import { html, type Markup } from './html.ts';
import { namedFor } from './names.ts';
import type { Page, Section } from './reply.ts';
import { t } from './text.ts';

const sections: [Section, string][] = [
  ['Overview', '/'],
  ['Invoices', '/invoices'],
  ['Payments', '/payments'],
  ['Bank', '/bank'],
  ['Reports', '/reports'],
];

/** The whole document around a screen, with what the last action had to say. */
export function layout(page: Page, flash: string | null): string {
  const styles = isSecond() ? '/release-2' : '';
  const document = html`<!doctype html>
<html lang="${locale()}"${isSecond() && html` data-release="2"`}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="application-name" content="Harbour Ledger">
    <title>${page.title} – ${t('Ledger')}</title>
    <link rel="icon" href="/ledger.svg">
    <link rel="stylesheet" href="${styles}/ledger.css">
    <link rel="stylesheet" href="${styles}/forms.css">
    <link rel="stylesheet" href="${styles}/tables.css">
  </head>
  <body>
    <a class="skip" href="#main">${t('Skip to content')}</a>
    ${isSecond() ? secondFrame(page, flash) : frame(page, flash)}
  </body>
</html>`;
  return namedFor(document.text);
}

function frame({ section, body }: Page, flash: string | null): Markup {
  return html`${top(section)}
    <main id="main">
      ${flash && flashLine(flash)}
      ${body}
    </main>`;
}

/** The second release: the menu at the side, and what was done said at the foot of the screen. */
function secondFrame({ section, body }: Page, flash: string | null): Markup {
  return html`<div class="hl-frame">
      ${top(section)}
      <main id="main" tabindex="-1">
        <div class="hl-stage">${body}</div>
        ${flash && html`<div class="hl-tray">${flashLine(flash)}</div>`}
      </main>
    </div>`;
}

function flashLine(flash: string): Markup {
  return html`<p class="flash" role="status" id="flash">${flash}</p>`;
}

function top(section: Section | null): Markup {
  const items = arranged(sections, [1, 3, 2, 4, 0]).map(([name, path]) => navItem(name, path, section));
  const parts = [
    html`<a class="brand" href="/"><img src="/ledger.svg" alt="" width="28" height="28"> ${t('Ledger')}</a>`,
    html`<nav aria-label="${t('Main')}">
        <ul>${items}</ul>
      </nav>`,
    html`<p class="company">${retailer.name}</p>`,
  ];
  return html`<header class="top">
      ${arranged(parts, [0, 2, 1])}
    </header>`;
}

function navItem(name: Section, path: string, current: Section | null): Markup {
  return html`<li><a href="${path}"${name === current && html` aria-current="page"`}>${t(name)}</a></li>`;
}
