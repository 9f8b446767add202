import { serviceScopes } from '../scope-names.ts';
import type { Here } from './board.ts';
import { field, make, tellFault } from './element.ts';

type Made = { key: string; secret: string };

/** The form that makes a key; `then` gets it, with the name of its holder. */
export function keyForm(here: Here, then: (name: string, made: Made) => void): HTMLElement {
  const { say, record } = here;
  const name = field('key-name', say('keys.name'), { maxlength: '200' });
  const kind = make('select', { id: 'key-kind' }, ...kindsIn(here));
  const teams = field('key-teams', say('keys.teams'));
  const boxes = serviceScopes.map((scope) => make('input', { type: 'checkbox', value: scope, id: `scope-${scope}` }));
  const labels = boxes.map((box) => make('label', { class: 'choice' }, box, make('code', {}, box.value)));
  const fault = make('p', { class: 'fault', role: 'alert' });
  const scopes = make('fieldset', {}, make('legend', {}, say('keys.scopes')), ...labels);
  const show = () => {
    teams.row.hidden = kind.value !== 'manager';
    scopes.hidden = kind.value !== 'service';
  };
  kind.addEventListener('change', show);
  show();
  const send = async () => {
    const asked = { kind: kind.value, name: name.input.value.trim() };
    const teamList = split(teams.input.value);
    const scopeList = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    tellFault(name.input, asked.name ? null : say('keys.noName'));
    if (!asked.name) return;
    const isManager = asked.kind === 'manager';
    tellFault(teams.input, isManager && teamList.length === 0 ? say('keys.noTeams') : null);
    if (isManager && teamList.length === 0) return;
    const lacksScopes = asked.kind === 'service' && scopeList.length === 0;
    fault.textContent = lacksScopes ? say('keys.noScopes') : '';
    if (lacksScopes) return;
    const more = { ...(isManager && { teams: teamList }), ...(asked.kind === 'service' && { scopes: scopeList }) };
    const answer = await record.ask<Made>('/credentials', { method: 'POST', json: { ...asked, ...more } });
    if ('fault' in answer) fault.textContent = answer.fault;
    else then(asked.name, answer.value);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void send();
  };
  const kindRow = make('div', { class: 'field' }, make('label', { for: 'key-kind' }, say('keys.kind')), kind);
  const press = make('button', { type: 'submit', class: 'primary' }, say('keys.make'));
  const form = make('form', { novalidate: true, onsubmit: submit }, name.row, kindRow, teams.row, scopes, fault, press);
  return make('details', {}, make('summary', {}, say('keys.make')), form);
}

function kindsIn({ say }: Here): HTMLElement[] {
  return (['manager', 'service', 'admin'] as const).map((kind) => make('option', { value: kind }, say(`kind.${kind}`)));
}

function split(list: string): string[] {
  return list
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}
