import type { Listed } from '../store/credentials.ts';
import { type Here, momentIn, type Part } from './board.ts';
import { make, table } from './element.ts';
import { keyForm } from './key-form.ts';
import { shownOnce, sureButton } from './shown-once.ts';

/** The keys that were made by hand, and a form to make another. */
export const keysPart: Part = async (here, again) => {
  const { record, say } = here;
  const answer = await record.ask<{ credentials: Listed[] }>('/credentials');
  if ('fault' in answer) return answer;
  const made = make('div', { 'aria-live': 'polite' });
  const form = keyForm(here, (name, { key, secret }) => {
    const lines: [string, string][] = [
      [say('signIn.key'), key],
      [say('signIn.secret'), secret],
    ];
    made.replaceChildren(shownOnce(here, say('once.key', { name }), say('once.why'), lines, again));
  });
  const columns = [say('keys.name'), say('keys.kind'), say('keys.may'), say('keys.made'), say('keys.do')];
  const rows = answer.value.credentials.map((one) => [
    one.name,
    say(`kind.${one.kind as 'admin'}`),
    mayOf(here, one),
    momentIn(here.language, one.created),
    revoking(here, one, again),
  ]);
  const why = make('p', { class: 'muted' }, say('keys.why'));
  return [why, table(say('keys.title'), columns, rows), made, form];
};

function mayOf({ say }: Here, { kind, scopes, teams }: Listed): string {
  return kind === 'manager' ? say('keys.teamsOf', { teams: teams.join(', ') }) : scopes.join(', ');
}

function revoking(here: Here, { key, name }: Listed, again: () => void): Node {
  const { say, record } = here;
  if (key === here.key) return make('span', { class: 'muted' }, say('keys.own'));
  const place = make('div', {});
  const revoke = async () => {
    const answer = await record.ask(`/credentials/${encodeURIComponent(key)}`, { method: 'DELETE' });
    if ('fault' in answer) place.replaceChildren(make('p', { role: 'alert', class: 'fault' }, answer.fault));
    else again();
  };
  const labels = { label: say('keys.revoke'), described: say('keys.revokeOf', { name }), sure: say('keys.sure') };
  place.append(sureButton(here, labels, () => void revoke()));
  return place;
}
