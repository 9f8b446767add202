import type { LanguageCode } from '../../lib/text/language.ts';
import type { Say } from '../../lib/text/say.ts';
import type { AdministratorKey } from '../../lib/text/words/administrator.ts';
import { button, make } from './element.ts';
import { keysPart } from './keys.ts';
import { lrsPart } from './lrs.ts';
import { peoplePart } from './people.ts';
import type { RecordHere } from './record.ts';
import { refusedPart } from './refused.ts';
import { statePart } from './state.ts';

/** What every part of the page works with. */
export interface Here {
  record: RecordHere;
  say: Say<AdministratorKey>;
  language: LanguageCode;
  /** The key that the person is signed in with. */
  key: string;
}

/** A part asks the record and gives what it shows; it is drawn anew with `again`. */
export type Part = (here: Here, again: () => void) => Promise<(Node | string)[] | { fault: string }>;

/** All that an administrator sees once they are signed in. */
export function board(here: Here, name: string, signOut: () => void): Node[] {
  const { say } = here;
  const who = make('p', { class: 'muted', dir: 'auto' }, say('signedIn', { name }));
  const head = make(
    'header',
    {},
    make('div', {}, make('h1', {}, say('title')), make('p', { class: 'muted' }, location.host)),
    make('div', { class: 'actions' }, who, button(say('signOut'), signOut)),
  );
  const parts = [
    section(here, 'state', statePart),
    section(here, 'lrs', lrsPart),
    section(here, 'keys', keysPart),
    section(here, 'people', peoplePart),
    section(here, 'refused', refusedPart),
  ];
  return [head, make('main', {}, ...parts)];
}

function section(here: Here, name: 'state' | 'lrs' | 'keys' | 'people' | 'refused', part: Part): HTMLElement {
  const { say } = here;
  const body = make('div', { class: 'part' }, make('p', { class: 'muted' }, say('loading')));
  const draw = async () => {
    const shown = await part(here, draw);
    if (!('fault' in shown)) return body.replaceChildren(...shown);
    body.replaceChildren(make('p', { role: 'alert', class: 'fault' }, shown.fault), button(say('again'), draw));
  };
  void draw();
  const title = make('h2', { id: name }, say(`${name}.title`));
  const refresh = button(say('refresh'), () => void draw(), {
    described: `${say('refresh')}: ${say(`${name}.title`)}`,
  });
  return make('section', { 'aria-labelledby': name }, make('div', { class: 'head' }, title, refresh), body);
}

/** A moment as people in that language write it. */
export function momentIn(language: LanguageCode, at: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}
