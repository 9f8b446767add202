import { render } from 'preact';
import { Studio } from '../../components/trainer/studio.tsx';
import '../../components/ui/page.css';
import '../../components/trainer/studio.css';
import { onChange, readLanguage, send } from '../../lib/browser/own-page.ts';
import type { StudioService } from '../../lib/plan/studio.ts';

const service: StudioService = {
  check: (files) => send({ type: 'studio.check', files }),
  installed: () => send({ type: 'studio.installed' }),
  open: (id) => send({ type: 'studio.open', id }),
  install: (files) => send({ type: 'studio.install', files }),
  remove: (id) => send({ type: 'studio.remove', id }),
  catalogue: () => send({ type: 'studio.catalogue' }),
  follow: () => send({ type: 'studio.follow' }),
  onChange,
};

void readLanguage().then((language) => {
  render(<Studio service={service} language={language} />, document.getElementById('app') as HTMLElement);
});
