import type { ImportLine } from '../people-routes.ts';
import { type Here, momentIn, type Part } from './board.ts';
import { button, field, make, table } from './element.ts';
import { shownOnce, sureButton } from './shown-once.ts';

interface Person {
  account: string;
  name: string;
  team: string;
  role: string;
}

interface Invitation {
  id: string;
  number: string;
  expires: string;
}

const SHOWN = 12;

/** The roster: who can be invited, who was, and whose browsers are shut out. */
export const peoplePart: Part = async (here, again) => {
  const { record, say } = here;
  const [roster, open] = await Promise.all([
    record.ask<{ people: Person[] }>('/roster/people'),
    record.ask<{ invitations: Invitation[] }>('/invitations'),
  ]);
  if ('fault' in roster) return roster;
  if ('fault' in open) return open;
  const { people } = roster.value;
  const told = make('div', { 'aria-live': 'polite' });
  const list = make('div', { class: 'part' });
  const find = field('find', say('people.find'), { type: 'search' });
  const draw = () => list.replaceChildren(...listed(here, people, find.input.value.trim(), told, again));
  find.input.addEventListener('input', draw);
  draw();
  return [
    told,
    people.length > 0 && find.row,
    list,
    importing(here, told, again),
    make('h3', {}, say('invitations.title')),
    invitationList(here, open.value.invitations, told, again),
  ].filter((part) => part !== false);
};

function listed(here: Here, people: Person[], text: string, told: HTMLElement, again: () => void): Node[] {
  const { say } = here;
  if (people.length === 0) return [make('p', { class: 'empty' }, say('people.none'))];
  const wanted = text.toLocaleLowerCase();
  const fits = ({ account, name, team }: Person) => `${name}\n${account}\n${team}`.toLocaleLowerCase().includes(wanted);
  const found = people.filter(fits);
  if (found.length === 0) return [make('p', { class: 'empty' }, say('people.nobody', { text }))];
  const columns = [say('keys.name'), say('people.number'), say('people.team'), say('people.role'), say('keys.do')];
  const rows = found
    .slice(0, SHOWN)
    .map((one) => [one.name, one.account, one.team, one.role, acts(here, one, told, again)]);
  const more = found.length - SHOWN;
  const rest = more > 0 ? [make('p', { class: 'muted' }, say('people.more', { n: more }))] : [];
  return [table(say('people.title'), columns, rows), ...rest];
}

function acts(here: Here, { account: number, name }: Person, told: HTMLElement, again: () => void): Node {
  const { say, record, language } = here;
  const tellFault = (fault: string) => told.replaceChildren(make('p', { role: 'alert', class: 'fault' }, fault));
  const invite = async () => {
    type Invited = { id: string; secret: string; expires: string; fingerprint: string };
    const answer = await record.ask<Invited>('/invitations', { method: 'POST', json: { number } });
    if ('fault' in answer) return tellFault(answer.fault);
    const { id, secret, expires, fingerprint } = answer.value;
    const why = say('people.linkWhy', { time: momentIn(language, expires) });
    // What stands behind the # is sent to no server.
    const lines: [string, string][] = [
      [name, `${location.origin}/join#${id}.${secret}`],
      [say('people.fingerprint'), fingerprint],
    ];
    told.replaceChildren(shownOnce(here, say('people.link', { name }), why, lines, again));
  };
  const revoke = async () => {
    const path = `/people/${encodeURIComponent(number)}/credentials`;
    const answer = await record.ask<{ revoked: number }>(path, { method: 'DELETE' });
    if ('fault' in answer) return tellFault(answer.fault);
    const n = answer.value.revoked;
    told.replaceChildren(
      make('p', { role: 'status', class: 'said', tabindex: '-1' }, say('people.revoked', { n, name })),
    );
    (told.firstElementChild as HTMLElement).focus();
  };
  const labels = { label: say('keys.revoke'), described: say('people.revokeOf', { name }), sure: say('people.sure') };
  return make(
    'div',
    { class: 'actions' },
    button(say('people.invite'), () => void invite(), { described: say('people.inviteOf', { name }) }),
    sureButton(here, labels, () => void revoke()),
  );
}

function importing({ say, record }: Here, told: HTMLElement, again: () => void): HTMLElement {
  const file = make('input', { type: 'file', id: 'csv', accept: '.csv,text/csv' });
  const send = async () => {
    const csv = await file.files?.[0]?.text();
    if (csv === undefined) return;
    const answer = await record.ask<{ lines: ImportLine[] }>('/roster/people', { method: 'POST', csv });
    if ('fault' in answer) return told.replaceChildren(make('p', { role: 'alert', class: 'fault' }, answer.fault));
    const { lines } = answer.value;
    const count = (outcome: ImportLine['outcome']) => lines.filter((line) => line.outcome === outcome).length;
    const numbers = { added: count('added'), changed: count('changed'), same: count('same'), faults: count('fault') };
    const faults = lines.filter(({ outcome }) => outcome === 'fault');
    told.replaceChildren(
      make('p', { role: 'status', class: 'said' }, say('people.imported', numbers)),
      ...faults.map(({ line, why = '' }) => make('p', { class: 'fault' }, say('people.fault', { line, why }))),
      button(say('refresh'), again),
    );
  };
  file.addEventListener('change', () => void send());
  return make('div', { class: 'field' }, make('label', { for: 'csv' }, say('people.import')), file);
}

function invitationList(here: Here, open: Invitation[], told: HTMLElement, again: () => void): HTMLElement {
  const { say, record, language } = here;
  if (open.length === 0) return make('p', { class: 'empty' }, say('invitations.none'));
  const takeBack = async (id: string) => {
    const answer = await record.ask(`/invitations/${encodeURIComponent(id)}`, { method: 'DELETE' });
    if ('fault' in answer) told.replaceChildren(make('p', { role: 'alert', class: 'fault' }, answer.fault));
    else again();
  };
  const rows = open.map(({ id, number, expires }) => [
    number,
    momentIn(language, expires),
    button(say('invitations.takeBack'), () => void takeBack(id), {
      described: say('invitations.takeBackOf', { number }),
    }),
  ]);
  const columns = [say('people.number'), say('invitations.until'), say('keys.do')];
  return table(say('invitations.title'), columns, rows);
}
