import type { BankLine } from '../data.ts';
import { type Candidate, candidatesFor, matchLine, matchName, unmatchedLines } from './bank-matching.ts';
import type { Books } from './books.ts';
import { formatDate } from './dates.ts';
import { type Mistake, mistakeSummary } from './fields.ts';
import { html, type Markup } from './html.ts';
import { formatMoney } from './money.ts';
import { type Asked, type Page, page, type Reply, redirect } from './reply.ts';

export function showBank(books: Books, { query }: Asked): Reply {
  return bankPage(books, query.get('line'), []);
}

export function postMatch(books: Books, { form }: Asked): Reply {
  const line = unmatchedLines(books).find(({ id }) => id === form.get('line'));
  if (!line) return redirect('/bank', 'That bank line is matched already');
  const candidate = candidatesFor(books, line).find(({ id }) => id === form.get('match'));
  const refusal = candidate ? matchLine(books, line, candidate) : 'Choose what the bank line belongs to';
  if (refusal) return bankPage(books, line.id, [{ field: 'candidates', message: refusal }]);
  return redirect('/bank', `${line.description} matched to ${matchName(books, line)}`);
}

export function postUndo(books: Books, { form }: Asked): Reply {
  const line = books.bankLines.find(({ id }) => id === form.get('line'));
  if (!line || books.reconciledTo || !books.matches.delete(line.id)) return redirect('/bank', 'Nothing to undo');
  return redirect('/bank', `Match of ${line.description} undone`);
}

export function postFinish(books: Books): Reply {
  const left = unmatchedLines(books);
  if (left.length > 0) {
    const message =
      left.length === 1 ? 'One bank line is still to be matched' : `${left.length} bank lines are still to be matched`;
    return bankPage(books, null, [{ field: 'bank-lines', message }]);
  }
  books.reconciledTo = books.today;
  return redirect('/bank', `Bank reconciled to ${formatDate(books.today)}`);
}

function bankPage(books: Books, chosen: string | null, mistakes: Mistake[]): Page {
  const left = unmatchedLines(books);
  const line = left.find(({ id }) => id === chosen) ?? null;
  const body = html`<h1>Bank reconciliation</h1>
  ${mistakeSummary(mistakes)}
  ${books.reconciledTo ? html`<p class="empty">Reconciled to ${formatDate(books.reconciledTo)}. Nothing is left to match.</p>` : workbench(books, left, line)}
  ${matchedLines(books)}`;
  return page('Bank', 'Bank reconciliation', body, mistakes.length > 0 ? 422 : 200);
}

function workbench(books: Books, left: BankLine[], line: BankLine | null): Markup {
  return html`<div class="columns">
    <section aria-labelledby="lines-heading" id="bank-lines" tabindex="-1">
      <h2 id="lines-heading">Bank lines to match (${left.length})</h2>
      ${left.length === 0 && html`<p class="empty">Every bank line is matched. Finish the reconciliation.</p>`}
      <ul class="cards">${left.map((candidate) => lineLink(candidate, line))}</ul>
      <form method="post" action="/bank/finish">
        <button type="submit" id="finish-reconciliation" class="${left.length > 0 ? 'secondary' : ''}">Finish reconciliation</button>
      </form>
    </section>
    <section aria-labelledby="matches-heading">
      <h2 id="matches-heading">Payments and invoices</h2>
      ${line ? matchForm(line, candidatesFor(books, line)) : html`<p class="empty">Choose a bank line to see what it may belong to.</p>`}
    </section>
  </div>`;
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
      <legend>${line.description}, ${formatMoney(line.amount)}, belongs to</legend>
      ${candidates.map(
        ({ id, label, amount }) => html`<label class="choice">
          <input type="radio" name="match" value="${id}">
          <span>${label}${amount === line.amount && html` <span class="badge paid">Same amount</span>`}</span>
          <strong>${formatMoney(amount)}</strong>
        </label>`,
      )}
    </fieldset>
    <button type="submit" id="match">Match</button>
  </form>`;
}

function matchedLines(books: Books): Markup | null {
  const matched = books.bankLines.filter(({ id }) => books.matches.has(id)).reverse();
  return html`<section aria-labelledby="matched-heading">
    <h2 id="matched-heading">Matched</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Matched bank lines, table">
      <table>
        <thead><tr><th scope="col">Date</th><th scope="col">Bank line</th><th scope="col">Matched to</th><th scope="col" class="number">Amount</th>${!books.reconciledTo && html`<th scope="col">Action</th>`}</tr></thead>
        <tbody>${matched.map((line) => matchedRow(books, line))}</tbody>
      </table>
    </div>
  </section>`;
}

function matchedRow(books: Books, line: BankLine): Markup {
  return html`<tr>
    <td>${formatDate(line.date)}</td>
    <th scope="row">${line.description}</th>
    <td>${matchName(books, line)}</td>
    <td class="number">${formatMoney(line.amount)}</td>
    ${
      !books.reconciledTo &&
      html`<td><form method="post" action="/bank/undo"><button type="submit" class="quiet" name="line" value="${line.id}" aria-label="Undo match of ${line.description}, ${formatDate(line.date)}">Undo</button></form></td>`
    }
  </tr>`;
}
