import { render } from 'preact';
import { Studio } from '../../components/trainer/studio.tsx';
import '../../components/ui/page.css';
import '../../components/trainer/studio.css';
import { onChange, readLanguage, send } from '../../lib/browser/own-page.ts';
import { pagesToPick, pickIn } from '../../lib/browser/pick.ts';
import type { StudioService } from '../../lib/plan/studio.ts';
import { directionOf, type LanguageCode } from '../../lib/text/language.ts';
import { sayIn } from '../../lib/text/say.ts';
import { pickWords } from '../../lib/text/words/pick.ts';

const service = (language: LanguageCode): StudioService => ({
  check: (files) => send({ type: 'studio.check', files }),
  installed: () => send({ type: 'studio.installed' }),
  open: (id) => send({ type: 'studio.open', id }),
  install: (files) => send({ type: 'studio.install', files }),
  remove: (id) => send({ type: 'studio.remove', id }),
  catalogue: () => send({ type: 'studio.catalogue' }),
  follow: () => send({ type: 'studio.follow' }),
  describe: (fix) => send({ type: 'studio.describe', ...fix }),
  pages: pagesToPick,
  pick: (page) => {
    const say = sayIn(pickWords, language);
    const direction = directionOf(language);
    return pickIn(page, { hint: say('page.hint'), unseen: say('page.unseen'), direction });
  },
  onChange,
});

void readLanguage().then((language) => {
  render(<Studio service={service(language)} language={language} />, document.getElementById('app') as HTMLElement);
});
