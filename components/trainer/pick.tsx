import { Crosshair } from 'lucide';
import type { OpenPage, Picked } from '../../lib/plan/pick.ts';
import type { StudioService } from '../../lib/plan/studio.ts';
import { pickWords } from '../../lib/text/words/pick.ts';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/language.ts';
import { Notice } from '../ui/notice.tsx';
import { PickedView } from './picked.tsx';

/** How far picking has come. */
export type PickState =
  | { at: 'start' | 'ended' }
  | { at: 'choosing'; pages: OpenPage[] }
  | { at: 'picking'; page: OpenPage }
  | { at: 'picked'; picked: Picked };

interface PickProps {
  service: Pick<StudioService, 'pages' | 'pick'>;
  /** Kept by whoever shows this, since what was picked must outlast the opening of a pack. */
  state: PickState;
  onState: (state: PickState) => void;
}

/** Picks an element in a page of a tool, and shows what would be stored of it. */
export function PickElement({ service, state, onState: setState }: PickProps) {
  const say = useSay(pickWords);
  const pick = async (page: OpenPage) => {
    setState({ at: 'picking', page });
    const picked = await service.pick(page).catch(() => null);
    setState(picked ? { at: 'picked', picked } : { at: 'ended' });
  };
  const begin = async () => {
    const pages = await service.pages();
    const [only] = pages;
    if (only && pages.length === 1) await pick(only);
    else setState({ at: 'choosing', pages });
  };
  return (
    <section class="al-here" aria-label={say('title')}>
      <h2>{say('title')}</h2>
      {state.at === 'start' && <p class="al-hint">{say('what')}</p>}
      {state.at === 'ended' && <p role="status">{say('ended')}</p>}
      {state.at === 'picking' && <p role="status">{say('picking', { title: state.page.title })}</p>}
      {state.at === 'choosing' && <Pages pages={state.pages} onChoose={(page) => void pick(page)} />}
      {state.at === 'picked' && <PickedView picked={state.picked} />}
      {state.at !== 'picking' && (
        <Button icon={Crosshair} onClick={() => void begin()}>
          {say(state.at === 'picked' ? 'again' : 'start')}
        </Button>
      )}
    </section>
  );
}

function Pages({ pages, onChoose }: { pages: OpenPage[]; onChoose: (page: OpenPage) => void }) {
  const say = useSay(pickWords);
  if (pages.length === 0)
    return (
      <Notice tone="warn">
        <p>{say('none')}</p>
      </Notice>
    );
  return (
    <>
      <p>{say('where')}</p>
      <ul class="al-pages">
        {pages.map((page) => (
          <li key={page.tab}>
            <button type="button" class="al-link" onClick={() => onChoose(page)}>
              <bdi>{page.title || page.host}</bdi>
            </button>{' '}
            <span class="al-hint" dir="ltr">
              {page.host}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
