import { useState } from 'preact/hooks';
import type { StaffService, StaffView } from '../../lib/plan/staff.ts';
import { chooseLanguage, directionOf } from '../../lib/text/language.ts';
import { frameWords } from '../../lib/text/words/frame.ts';
import { Language, useDocumentLanguage, useSay } from '../ui/language.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { Broken } from './broken.tsx';
import { Lessons } from './lessons.tsx';
import { MyRecord } from './my-record.tsx';
import { OwnPin } from './own-pin.tsx';
import { People } from './people.tsx';
import { PersonMenu } from './person-menu.tsx';
import { RemembersFolds } from './section.tsx';
import { StaffTexts, useStaffSay } from './staff-texts.ts';
import { StatusLine } from './status-line.tsx';
import { useRecord, useStaffView } from './use-staff.ts';
import { WhoAreYou } from './who-are-you.tsx';
import { WhyList } from './why-list.tsx';

interface StaffPanelProps {
  service: StaffService;
  /** In the overlay's drawer: the document and its storage belong to the tool and are left alone. */
  narrow: boolean;
  /** What it shows first. */
  start?: PanelPage;
}

/** What the panel can show: lessons, the record, who works here and who else, the person's PIN, why lessons are not shown, what conditions read. */
export type PanelPage = 'lessons' | 'record' | 'people' | 'person' | 'pin' | 'why' | 'context';

/** What the panel is made of: landmarks on a page of its own; over a tool the landmarks are the tool's. */
const parts = {
  own: { Head: 'header', Body: 'main', foot: 'footer' },
  narrow: { Head: 'div', Body: 'div', foot: 'div' },
} as const;

type Parts = (typeof parts)[keyof typeof parts];

/** All that staff see of their own: lessons, badges, their record and how sending stands. */
export function StaffPanel({ service, narrow, start = 'lessons' }: StaffPanelProps) {
  const view = useStaffView(service);
  const language = view.state === 'here' ? view.value.language : chooseLanguage(navigator.languages);
  useDocumentLanguage(narrow ? null : language, 'Alongside');
  const made = parts[narrow ? 'narrow' : 'own'];
  return (
    <Language value={language}>
      <RemembersFolds value={!narrow}>
        <div class={narrow ? 'al-staff al-narrow' : 'al-staff'} lang={language} dir={directionOf(language)}>
          {view.state === 'here' ? (
            <StaffTexts value={view.value.words}>
              <Panel view={view.value} service={service} parts={made} start={start} />
            </StaffTexts>
          ) : (
            <Unread view={view} parts={made} />
          )}
        </div>
      </RemembersFolds>
    </Language>
  );
}

interface UnreadProps {
  view: Exclude<ReturnType<typeof useStaffView>, { state: 'here' }>;
  parts: Parts;
}

function Unread({ view, parts: { Head, Body } }: UnreadProps) {
  const say = useSay(frameWords);
  return (
    <>
      <Head class="al-head">
        <h1>{say('app.name')}</h1>
      </Head>
      <Body class="al-body">
        {view.state === 'loading' ? <Skeleton label={say('loading')} lines={8} /> : <Broken onRetry={view.retry} />}
      </Body>
    </>
  );
}

interface PanelProps {
  view: StaffView;
  service: StaffService;
  parts: Parts;
  start: PanelPage;
}

function Panel({ view, service, parts: { Head, Body, foot }, start }: PanelProps) {
  const say = useStaffSay();
  const [shows, setShows] = useState(start);
  const page = pageOf(view, shows);
  const toLessons = () => setShows('lessons');
  const { hasPin, needsPin, people } = view.browser;
  const back = view.learner ? toLessons : () => setShows('people');
  return (
    <>
      <Head class="al-head">
        <h1>{say('app.name')}</h1>
        {view.learner && <PersonMenu view={view} service={service} onShow={setShows} />}
      </Head>
      <Body class="al-body">
        {page === 'people' && (
          <People view={view} service={service} onOther={() => setShows('person')} onDone={toLessons} />
        )}
        {page === 'person' && (
          <WhoAreYou
            service={service}
            needsPin={needsPin}
            onDone={toLessons}
            onCancel={people.length > 0 ? back : null}
          />
        )}
        {page === 'pin' && <OwnPin hasPin={hasPin} service={service} onDone={toLessons} onCancel={toLessons} />}
        {page === 'lessons' && <Lessons view={view} service={service} onWhy={() => setShows('why')} />}
        {page === 'record' && <RecordPage service={service} onBack={toLessons} />}
        {(page === 'why' || page === 'context') && (
          <WhyList key={page} service={service} showsContext={page === 'context'} onBack={toLessons} />
        )}
      </Body>
      {view.learner && (
        <StatusLine
          as={foot}
          sync={view.sync}
          onSend={() => service.send()}
          onRecord={page === 'record' ? null : () => setShows('record')}
        />
      )}
    </>
  );
}

/** While nobody is at work here, only who it may be is shown; before others come, whoever is here sets a PIN. */
function pageOf({ learner, browser }: StaffView, shows: PanelPage): PanelPage {
  if (learner) return shows === 'people' && !browser.hasPin ? 'pin' : shows;
  return shows === 'person' || (browser.people.length === 0 && !browser.byLink) ? 'person' : 'people';
}

function RecordPage({ service, onBack }: { service: StaffService; onBack: () => void }) {
  const record = useRecord(service);
  if (record.state === 'broken') return <Broken onRetry={record.retry} />;
  return <MyRecord entries={record.state === 'here' ? record.value : null} onBack={onBack} />;
}
