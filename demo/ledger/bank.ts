import type { BankLine } from '../data.ts';
import { type Candidate, candidatesFor, matchLine, matchName, unmatchedLines } from './bank-matching.ts';
import type { Books } from './books.ts';
import { formatDate } from './dates.ts';
import { arranged } from './edition.ts';
import { type Mistake, mistakeSummary } from './fields.ts';
import { html, type Markup } from './html.ts';
import { formatMoney } from './money.ts';
import { type Asked, type Page, page, type Reply, redirect } from './reply.ts';
import { type Column, table } from './table.ts';
import { t } from './text.ts';

export function showBank(books: Books, { query }: Asked): Reply {
  return bankPage(books, query.get('line'), []);
}

export function postMatch(books: Books, { form }: Asked): Reply {
  const line = unmatchedLines(books).find(({ id }) => id === form.get('line'));
  if (!line) return redirect('/bank', t('That bank line is matched already'));
  const candidate = candidatesFor(books, line).find(({ id }) => id === form.get('match'));
  const refusal = candidate ? matchLine(books, line, candidate) : t('Choose what the bank line belongs to');
  if (refusal) return bankPage(books, line.id, [{ field: 'candidates', message: refusal }]);
  return redirect('/bank', t('{line} matched to {match}', { line: line.description, match: matchName(books, line) }));
}

export function postUndo(books: Books, { form }: Asked): Reply {
  const line = books.bankLines.find(({ id }) => id === form.get('line'));
  if (!line || books.reconciledTo || !books.matches.delete(line.id)) return redirect('/bank', t('Nothing to undo'));
  return redirect('/bank', t('Match of {line} undone', { line: line.description }));
}

export function postFinish(books: Books): Reply {
  const left = unmatchedLines(books);
  if (left.length > 0) {
    const message =
      left.length === 1
        ? t('One bank line is still to be matched')
        : t('{count} bank lines are still to be matched', { count: left.length });
    return bankPage(books, null, [{ field: 'bank-lines', message }]);
  }
  books.reconciledTo = books.today;
  return redirect('/bank', t('Bank reconciled to {date}', { date: formatDate(books.today) }));
}

function bankPage(books: Books, chosen: string | null, mistakes: Mistake[]): Page {
  const left = unmatchedLines(books);
  const line = left.find(({ id }) => id === chosen) ?? null;
  const parts = [
    books.reconciledTo
      ? html`<p class="empty">${t('Reconciled to {date}. Nothing is left to match.', { date: formatDate(books.reconciledTo) })}</p>`
      : workbench(books, left, line),
    matchedLines(books),
  ];
  const body = html`<h1>${t('Bank reconciliation')}</h1>
  ${mistakeSummary(mistakes)}
  ${arranged(parts, [1, 0])}`;
  return page('Bank', t('Bank reconciliation'), body, mistakes.length > 0 ? 422 : 200);
}

function workbench(books: Books, left: BankLine[], line: BankLine | null): Markup {
  const each = [openLines(left, line), matches(books, line)];
  return html`<div class="columns">
    ${arranged(each, [1, 0])}
  </div>`;
}

function openLines(left: BankLine[], line: BankLine | null): Markup {
  return html`<section aria-labelledby="lines-heading" id="bank-lines" tabindex="-1">
      <h2 id="lines-heading">${t('Bank lines to match ({count})', { count: left.length })}</h2>
      ${left.length === 0 && html`<p class="empty">${t('Every bank line is matched. Finish the reconciliation.')}</p>`}
      <ul class="cards">${left.map((candidate) => lineLink(candidate, line))}</ul>
      <form method="post" action="/bank/finish">
        <button type="submit" id="finish-reconciliation" class="${left.length > 0 ? 'secondary' : ''}">${t('Finish reconciliation')}</button>
      </form>
    </section>`;
}

function matches(books: Books, line: BankLine | null): Markup {
  return html`<section aria-labelledby="matches-heading">
      <h2 id="matches-heading">${t('Payments and invoices')}</h2>
      ${line ? matchForm(line, candidatesFor(books, line)) : html`<p class="empty">${t('Choose a bank line to see what it may belong to.')}</p>`}
    </section>`;
}

function lineLink({ id, date, description, amount }: BankLine, chosen: BankLine | null): Markup {
  return html`<li><a class="card" href="/bank?line=${id}"${id === chosen?.id && html` aria-current="true"`}>
    <span>${description}<small>${formatDate(date)}</small></span> <strong>${formatMoney(amount)}</strong>
  </a></li>`;
}

function matchForm(line: BankLine, candidates: Candidate[]): Markup {
  return html`<form method="post" action="/bank/match" id="match-form">
    <input type="hidden" name="line" value="${line.id}">
    <fieldset id="candidates" tabindex="-1">
      <legend>${t('{line}, {amount}, belongs to', { line: line.description, amount: formatMoney(line.amount) })}</legend>
      ${candidates.map(
        ({ id, label, amount }) => html`<label class="choice">
          <input type="radio" name="match" value="${id}">
          <span>${label}${amount === line.amount && html` <span class="badge paid">${t('Same amount')}</span>`}</span>
          <strong>${formatMoney(amount)}</strong>
        </label>`,
      )}
    </fieldset>
    <button type="submit" id="match">${t('Match')}</button>
  </form>`;
}

function matchedLines(books: Books): Markup {
  const matched = books.bankLines.filter(({ id }) => books.matches.has(id)).reverse();
  const columns: Column<BankLine>[] = [
    { title: t('Date'), cell: ({ date }) => formatDate(date) },
    { title: t('Bank line'), header: true, cell: ({ description }) => description },
    { title: t('Matched to'), cell: (line) => matchName(books, line) },
    { title: t('Amount'), number: true, cell: ({ amount }) => formatMoney(amount) },
  ];
  const all = arranged(columns, [1, 3, 0, 2]);
  if (!books.reconciledTo) all.push({ title: t('Action'), cell: undoForm });
  return html`<section aria-labelledby="matched-heading">
    <h2 id="matched-heading">${t('Matched')}</h2>
    ${table({ label: t('Matched bank lines, table'), columns: all, rows: matched })}
  </section>`;
}

function undoForm({ id, date, description: line }: BankLine): Markup {
  const label = t('Undo match of {line}, {date}', { line, date: formatDate(date) });
  return html`<form method="post" action="/bank/undo"><button type="submit" class="quiet" name="line" value="${id}" aria-label="${label}">${t('Undo')}</button></form>`;
}
