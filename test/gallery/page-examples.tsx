import type { VNode } from 'preact';
import { Board } from '../../components/manager/board.tsx';
import { StaffPanel } from '../../components/staff/staff-panel.tsx';
import { Studio } from '../../components/trainer/studio.tsx';
import { Language } from '../../components/ui/language.ts';
import '../../components/ui/page.css';
import '../../components/staff/staff.css';
import '../../components/manager/dashboard.css';
import '../../components/trainer/studio.css';
import type { PeopleView, StaffView } from '../../lib/plan/staff.ts';
import type { LanguageCode } from '../../lib/text/language.ts';
import { fakeManager, matrix } from '../manager/fake-manager.ts';
import { badge, entry, fakeStaff, lesson, skill, staffView } from '../staff/fake-staff.ts';
import { fakeStudio } from '../trainer/fake-studio.ts';

type Draw = (language: LanguageCode) => VNode;

const panel =
  (rest: Partial<StaffView>): Draw =>
  (language) => {
    const entries = [
      entry('1', { type: 'completed', alone: true, seconds: 48 } as never),
      entry('2', { type: 'earned' } as never, { state: 'waiting' }),
    ];
    const service = fakeStaff(staffView({ ...rest, language }), entries);
    return <StaffPanel service={service} narrow={false} />;
  };

const board =
  (service: Parameters<typeof fakeManager>[0]): Draw =>
  (language) => (
    <Language value={language}>
      <main>
        <Board service={fakeManager(service)} onSignIn={() => {}} />
      </main>
    </Language>
  );

const sync = {
  waiting: 2,
  setAside: 0,
  online: false,
  record: 'https://records.example',
  problem: null,
  retryAt: null,
};
const locked: PeopleView = { people: [], byLink: false, needsPin: false, hasPin: false, lockAfter: null };

/** What stands on pages of our own, each in a state. */
export const pageExamples: Record<string, Draw> = {
  panel: panel({
    lessons: [
      lesson('refund', 'Refund without a receipt', { onScreen: true }),
      lesson('card', 'Refund to the same card', { onScreen: true, state: 'done' }),
    ],
    badges: [badge('Refunds', { state: 'earned', at: '2026-11-24T10:00:00Z' }), badge('Cash-up', { done: 1 })],
    skills: [skill('Refunds', { level: 2 })],
  }),
  'panel-empty': panel({ lessons: [], badges: [], skills: [], here: null }),
  'panel-offline': panel({ sync }),
  'panel-who': panel({ learner: null, browser: locked }),
  board: board({}),
  'board-empty': board({ answer: matrix({ people: [] }) }),
  'board-failed': board({ faults: [{ say: 'record.down', host: 'records.example' }] }),
  studio: (language) => <Studio service={fakeStudio()} language={language} />,
};
