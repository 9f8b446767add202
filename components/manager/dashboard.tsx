import { useEffect, useState } from 'preact/hooks';
import type { ManagerService } from '../../lib/plan/manager.ts';
import type { LanguageCode } from '../../lib/text/language.ts';
import { managerWords } from '../../lib/text/words/manager.ts';
import { Button } from '../ui/button.tsx';
import { Language, useDocumentLanguage, useSay } from '../ui/language.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { Board } from './board.tsx';
import { SignIn } from './sign-in.tsx';

/** The manager's page: signs in to the record, then shows people × badges. */
export function Dashboard({ service, language }: { service: ManagerService; language: LanguageCode }) {
  return (
    <Language value={language}>
      <Page service={service} language={language} />
    </Language>
  );
}

interface Session {
  record: string | null;
  signedIn: boolean;
  name: string | null;
}

function Page({ service, language }: { service: ManagerService; language: LanguageCode }) {
  const say = useSay(managerWords);
  const [session, setSession] = useState<Session | null>(null);
  useDocumentLanguage(language, `Alongside · ${say('title')}`);
  useEffect(() => {
    const lifetime = new AbortController();
    const show = (next: Session) => lifetime.signal.aborted || setSession(next);
    service.session().then(show, () => show({ record: null, signedIn: false, name: null }));
    return () => lifetime.abort();
  }, [service]);
  const signOut = () => void service.signOut().then(() => setSession((was) => was && { ...was, signedIn: false }));
  return (
    <div class="al-dashboard">
      <header class="al-dashboard-head">
        <h1>{say('title')}</h1>
        {session?.signedIn && (
          <div class="al-account">
            {session.name && <span class="al-hint">{say('signedIn', { name: session.name })}</span>}
            <Button look="quiet" onClick={signOut}>
              {say('signOut')}
            </Button>
          </div>
        )}
      </header>
      <main>
        {session === null && <Skeleton label={say('loading')} lines={8} />}
        {session?.signedIn === false && (
          <SignIn
            service={service}
            record={session.record}
            onSignedIn={(name) => setSession({ ...session, signedIn: true, name })}
          />
        )}
        {session?.signedIn && <Board service={service} onSignIn={signOut} />}
      </main>
    </div>
  );
}
