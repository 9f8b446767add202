import { chooseLanguage, directionOf } from '../../lib/text/language.ts';
import { sayIn } from '../../lib/text/say.ts';
import { administratorWords } from '../../lib/text/words/administrator.ts';
import { board } from './board.ts';
import { field, make, tellFault } from './element.ts';
import { createRecordHere } from './record.ts';

const language = chooseLanguage(navigator.languages);
const say = sayIn(administratorWords, language);
document.documentElement.lang = language;
document.documentElement.dir = directionOf(language);
document.title = say('title');
if (location.pathname === '/join') showJoin();
else showSignIn();

interface Me {
  kind: string;
  name: string;
}

function showSignIn(): void {
  const key = field('key', say('signIn.key'), { autocomplete: 'username' });
  const secret = field('secret', say('signIn.secret'), { type: 'password', autocomplete: 'current-password' });
  const fault = make('p', { class: 'fault', role: 'alert' });
  const signIn = async () => {
    const [user, password] = [key.input.value.trim(), secret.input.value.trim()];
    tellFault(secret.input, password ? null : say('signIn.noSecret'));
    tellFault(key.input, user ? null : say('signIn.noKey'));
    if (!user || !password) return;
    const record = createRecordHere(user, password, say);
    const me = await record.ask<Me>('/me');
    if ('fault' in me) fault.textContent = me.status === 401 ? say('signIn.wrong') : me.fault;
    else if (me.value.kind !== 'admin') fault.textContent = say('signIn.notAdmin', { name: me.value.name });
    else document.body.replaceChildren(...board({ record, say, language, key: user }, me.value.name, showSignIn));
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void signIn();
  };
  const press = make('button', { type: 'submit', class: 'primary' }, say('signIn.do'));
  const form = make('form', { novalidate: true, onsubmit: submit }, key.row, secret.row, fault, press);
  const why = make('p', { class: 'muted' }, say('signIn.why'));
  document.body.replaceChildren(make('main', { class: 'narrow' }, make('h1', {}, say('title')), why, form));
  key.input.focus();
}

/** Behind an invitation: what to do with it. The extension reads the link itself; nothing of it is read here. */
function showJoin(): void {
  const step = (text: string) => make('li', {}, text);
  const { host } = location;
  const withIt = make('ol', {}, step(say('join.press')), step(say('join.compare', { host })), step(say('join.join')));
  document.body.replaceChildren(
    make(
      'main',
      { class: 'narrow' },
      make('h1', {}, say('join.title')),
      make('p', {}, say('join.what', { host })),
      make('h2', {}, say('join.with')),
      withIt,
      make('h2', {}, say('join.without')),
      make('p', {}, say('join.withoutMend')),
      make('p', { class: 'muted' }, say('join.once')),
    ),
  );
}
