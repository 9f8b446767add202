import { X } from 'lucide';
import { useState } from 'preact/hooks';
import type { PackFile } from '../../lib/pack/fault.ts';
import type { StudioService } from '../../lib/plan/studio.ts';
import type { LanguageCode } from '../../lib/text/language.ts';
import { trainerWords } from '../../lib/text/words/trainer.ts';
import { IconButton } from '../ui/button.tsx';
import { Language, useDocumentLanguage, useSay } from '../ui/language.ts';
import { Empty, Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Catalogue } from './catalogue.tsx';
import { Columns } from './columns.tsx';
import { DropArea } from './drop-area.tsx';
import { Here } from './here.tsx';
import { Installed } from './installed.tsx';
import { OpenButtons } from './open-buttons.tsx';
import { PickElement, type PickState } from './pick.tsx';
import { type Done, useStudio } from './use-studio.ts';

/** The trainer's page: opens a pack, shows what it holds and what is wrong with it, installs it in this browser. */
export function Studio({ service, language }: { service: StudioService; language: LanguageCode }) {
  return (
    <Language value={language}>
      <Page service={service} language={language} />
    </Language>
  );
}

function Page({ service, language }: { service: StudioService; language: LanguageCode }) {
  const say = useSay(trainerWords);
  const { open, isChecking, installed, catalogue, done, ...studio } = useStudio(service);
  useDocumentLanguage(language, `Alongside · ${say('title')}`);
  const read = (reading: Promise<PackFile[]>) => void studio.read(reading);
  const [picking, setPicking] = useState<PickState>({ at: 'start' });
  const pick = <PickElement service={service} state={picking} onState={setPicking} />;
  const list = (
    <>
      <Installed
        packs={installed}
        onOpen={({ id }) => read(service.open(id))}
        onRemove={(pack) => void studio.remove(pack)}
      />
      {catalogue && <Catalogue state={catalogue} onFollow={studio.follow} />}
    </>
  );
  return (
    <DropArea onRead={read}>
      <header class="al-studio-head">
        <h1>{say('title')}</h1>
        <OpenButtons isFirst={!open} onRead={read} />
        {open && <IconButton icon={X} name={say('close')} onClick={studio.close} />}
      </header>
      <DoneNotice done={done} />
      {isChecking && <Skeleton label={say('open.checking')} lines={6} />}
      {!open && !isChecking && (
        <main class="al-studio-empty">
          <Empty title={say('empty.title')}>
            <p>{say('empty.what')}</p>
            <p>{say('empty.drop')}</p>
          </Empty>
          {list}
          {pick}
        </main>
      )}
      {open && !isChecking && (
        <Columns open={open} onFix={(fix) => void studio.fix(fix)}>
          <div class="al-column al-side">
            <Here pack={open.pack} installed={installed} onInstall={studio.install} />
            {pick}
            {list}
          </div>
        </Columns>
      )}
    </DropArea>
  );
}

function DoneNotice({ done }: { done: Done | null }) {
  const say = useSay(trainerWords);
  if (!done) return null;
  const isBad = done.say === 'install.failed' || done.say === 'open.broken';
  return (
    <Notice tone={isBad ? 'bad' : 'info'}>
      <p>{say(done.say, 'title' in done ? { title: done.title } : {})}</p>
    </Notice>
  );
}
