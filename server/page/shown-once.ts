import type { Here } from './board.ts';
import { button, make } from './element.ts';

/** Something that is never shown again: lines to copy, until the person says that they have them. */
export function shownOnce({ say }: Here, title: string, why: string, lines: [string, string][], done: () => void) {
  const told = make('span', { role: 'status', class: 'muted' });
  const copy = async () => {
    await navigator.clipboard.writeText(lines.map(([, value]) => value).join('\n'));
    told.textContent = say('once.copied');
  };
  const rows = lines.flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, make('code', {}, value))]);
  const heading = make('h3', { tabindex: '-1' }, title);
  const actions = [
    button(say('once.copy'), () => void copy(), { primary: true }),
    button(say('once.done'), done),
    told,
  ];
  const card = make(
    'div',
    { class: 'once' },
    heading,
    make('p', {}, why),
    make('dl', {}, ...rows),
    make('div', { class: 'actions' }, ...actions),
  );
  queueMicrotask(() => heading.focus());
  return card;
}

/** A button that asks once more before it does what cannot be undone. */
export function sureButton(
  { say }: Here,
  labels: { label: string; described: string; sure: string },
  act: () => void,
): HTMLElement {
  const place = make('div', { class: 'actions' });
  const ask = () => {
    const yes = button(say('keys.yes'), act, { described: `${say('keys.yes')}: ${labels.described}` });
    place.replaceChildren(make('span', {}, labels.sure), yes, button(say('keys.keep'), rest));
    yes.focus();
  };
  const first = button(labels.label, ask, { described: labels.described });
  const rest = () => {
    place.replaceChildren(first);
    first.focus();
  };
  place.append(first);
  return place;
}
