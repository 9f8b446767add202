import { useEffect, useState } from 'preact/hooks';
import type { JoinView } from '../../lib/plan/join.ts';
import type { PopupService, PopupView } from '../../lib/plan/popup.ts';
import type { StaffService } from '../../lib/plan/staff.ts';
import type { LanguageCode } from '../../lib/text/language.ts';
import { popupWords } from '../../lib/text/words/popup.ts';
import { Button } from '../ui/button.tsx';
import { Language, useDocumentLanguage, useSay } from '../ui/language.ts';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AtWork } from './at-work.tsx';
import { Join } from './join.tsx';

interface PopupProps {
  service: PopupService;
  staff: StaffService;
  language: LanguageCode;
}

/** The toolbar's popup: which tool this page is, and the one click that says so. */
export function Popup({ service, staff, language }: PopupProps) {
  useDocumentLanguage(language, 'Alongside');
  return (
    <Language value={language}>
      <main class="al-popup">
        <First service={service} staff={staff} />
        <Links service={service} />
      </main>
    </Language>
  );
}

/** An invitation goes before all else that a tab may show. */
function First({ service, staff }: { service: PopupService; staff: StaffService }) {
  const say = useSay(popupWords);
  const [invitation, setInvitation] = useState<JoinView | null>(null);
  useEffect(() => {
    service.invitation().then(setInvitation, () => setInvitation({ state: 'none' }));
  }, [service]);
  if (!invitation) return <Skeleton label={say('loading')} lines={3} />;
  if (invitation.state !== 'none') {
    return <Join view={invitation} service={service} onNotNow={() => setInvitation({ state: 'none' })} />;
  }
  return (
    <>
      <Page service={service} />
      <AtWork staff={staff} onOther={() => service.openPanel()} />
    </>
  );
}

function Page({ service }: { service: PopupService }) {
  const say = useSay(popupWords);
  const [view, setView] = useState<PopupView | 'broken' | null>(null);
  useEffect(() => {
    service.look().then(setView, () => setView('broken'));
  }, [service]);
  if (view === null) return <Skeleton label={say('loading')} lines={3} />;
  if (view === 'broken') return <Notice tone="bad">{say('broken')}</Notice>;
  if (view.state === 'tool' && view.tool) return <InTool name={view.tool.name} service={service} />;
  if (view.state === 'candidate' && view.candidates.length > 0) return <Candidate view={view} service={service} />;
  const state = view.state === 'notAllowed' ? 'notAllowed' : 'unknown';
  return (
    <>
      <h1>{say(state)}</h1>
      <p>{say(`${state}.mend`)}</p>
    </>
  );
}

function InTool({ name, service }: { name: string; service: PopupService }) {
  const say = useSay(popupWords);
  return (
    <>
      <h1>{say('tool', { tool: name })}</h1>
      <div class="al-actions">
        <Button look="primary" onClick={() => service.openPanel()}>
          {say('tool.panel')}
        </Button>
      </div>
    </>
  );
}

function Candidate({ view, service }: { view: PopupView; service: PopupService }) {
  const say = useSay(popupWords);
  const [answer, setAnswer] = useState<{ tool: string; how: 'granted' | 'declined' } | null>(null);
  const host = view.page?.host ?? '';
  const [first] = view.candidates;
  const isOne = view.candidates.length === 1;
  const claim = (tool: { id: string; name: string }) => {
    service.claim(tool.id).then(
      (how) => setAnswer({ tool: tool.name, how }),
      () => setAnswer({ tool: tool.name, how: 'declined' }),
    );
  };
  if (answer?.how === 'granted') {
    return (
      <div role="status">
        <h1>{say('granted', { tool: answer.tool })}</h1>
      </div>
    );
  }
  return (
    <>
      <h1>{isOne ? say('candidate.ask', { tool: first?.name ?? '' }) : say('candidate.askMany')}</h1>
      <p>
        {say('candidate.what', { host })} {say('candidate.back')}
      </p>
      {answer && <Notice tone="info">{say('declined', { host })}</Notice>}
      <div class="al-actions">
        {view.candidates.map((tool) => (
          <Button key={tool.id} look={isOne ? 'primary' : 'plain'} onClick={() => claim(tool)}>
            {say('candidate.yes', { tool: tool.name })}
          </Button>
        ))}
      </div>
    </>
  );
}

function Links({ service }: { service: PopupService }) {
  const say = useSay(popupWords);
  return (
    <nav class="al-popup-links" aria-label={say('links')}>
      <button type="button" class="al-link" onClick={() => service.openPanel()}>
        {say('panel')}
      </button>
      <button type="button" class="al-link" onClick={() => service.openDashboard()}>
        {say('dashboard')}
      </button>
      <button type="button" class="al-link" onClick={() => service.openStudio()}>
        {say('studio')}
      </button>
    </nav>
  );
}
