import { render } from 'preact';
import { WatchPage } from '../../components/staff/watch-page.tsx';
import '../../components/ui/page.css';
import '../../components/ui/markdown.css';
import '../../components/staff/watch.css';
import { readLanguage, send } from '../../lib/browser/own-page.ts';

// A window for a video that the tool's own page lets nobody play in it.
const asked = new URLSearchParams(location.hash.slice(1));
const language = await readLanguage();
render(
  <WatchPage
    video={asked.get('video') ?? ''}
    captions={asked.get('captions')}
    language={language}
    read={(id) => send({ type: 'staff.medium', id })}
  />,
  document.getElementById('app') as HTMLElement,
);
