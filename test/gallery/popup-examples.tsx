import { Popup } from '../../components/staff/popup.tsx';
import '../../components/ui/page.css';
import '../../components/staff/popup.css';
import type { JoinFault, JoinView } from '../../lib/plan/join.ts';
import type { PopupService, PopupView } from '../../lib/plan/popup.ts';
import type { StaffView } from '../../lib/plan/staff.ts';
import { fakeStaff, peopleView, staffView } from '../staff/fake-staff.ts';
import type { Example, Examples } from './example.ts';
import { failing, never, ownPage } from './own-page.tsx';
import { pressEach } from './press.ts';

const till = { id: 'harbour-street.till/till', name: 'Harbour Street till' };
const page = (rest: Partial<PopupView>): PopupView => ({
  page: { host: 'till.example' },
  state: 'unknown',
  tool: null,
  candidates: [],
  ...rest,
});
const quiet: PopupService = {
  look: async () => page({}),
  claim: async () => 'declined',
  invitation: async () => ({ state: 'none' }),
  join: async () => ({ state: 'refused', why: 'used', host: 'records.example' }),
  allow: async () => {},
  openPanel: () => {},
  openDashboard: () => {},
  openStudio: () => {},
};
const asks: JoinView = {
  state: 'asks',
  organisation: 'Harbour Street',
  host: 'records.example',
  key: 'key',
  fingerprint: '48213 90317 55102 73349 20985 11760',
  clockOff: 0,
  needsPin: false,
  leaves: null,
};

interface Shown {
  service?: Partial<PopupService>;
  staff?: Partial<StaffView>;
  presses?: string[];
  seen?: string;
}

const popup = ({ service = {}, staff = {}, presses = [], seen = '.al-popup :is(h1, .al-notice)' }: Shown): Example =>
  ownPage(
    (language) => (
      <Popup
        service={{ ...quiet, ...service }}
        staff={fakeStaff(staffView({ ...staff, language }))}
        language={language}
      />
    ),
    seen,
    (app) => pressEach(app, presses),
  );
const looks = (view: Partial<PopupView>, rest: Omit<Shown, 'service'> = {}) =>
  popup({ service: { look: async () => page(view) }, ...rest });
const invited = (view: JoinView, rest: Partial<PopupService> = {}, shown: Omit<Shown, 'service'> = {}) =>
  popup({ service: { invitation: async () => view, ...rest }, ...shown });
const refused = (why: JoinFault) => invited({ state: 'refused', why, host: 'records.example' });

const candidate: Partial<PopupView> = { state: 'candidate', candidates: [till] };
const two = peopleView({
  people: [
    { key: 'ada', name: 'Ada Marsh', number: 'A-1042', hasPin: true, isHere: true },
    { key: 'ben', name: 'Ben Okoro', number: 'A-1043', hasPin: true, isHere: false },
  ],
  hasPin: true,
});

/** The toolbar's popup. */
export const examples: Examples = {
  tool: looks({ state: 'tool', tool: till }),
  'tool-shared': looks({ state: 'tool', tool: till }, { staff: { browser: two }, seen: '.al-at-work' }),
  'tool-locked': looks({ state: 'tool', tool: till }, { staff: { learner: null, browser: two }, seen: '.al-people' }),
  candidate: looks(candidate),
  candidates: looks({ state: 'candidate', candidates: [till, { id: 'other', name: 'Vendure' }] }),
  declined: looks(candidate, { presses: ['.al-actions button'], seen: '.al-notice' }),
  unknown: looks({}),
  'not-allowed': looks({ state: 'notAllowed', page: null }),
  loading: popup({ service: { look: never }, seen: '.al-bone' }),
  broken: popup({ service: { look: failing } }),
  join: invited(asks),
  'join-leaving': invited({ ...asks, needsPin: true, clockOff: 12, leaves: { name: 'North Pier', waiting: 3 } }),
  'join-pin': invited(
    asks,
    { join: async () => ({ state: 'pin', why: 'simple' }) },
    {
      presses: ['[type=submit]'],
      seen: '.al-field-fault',
    },
  ),
  joined: invited(
    asks,
    {
      join: async () => ({
        state: 'joined',
        name: 'Ada Marsh',
        organisation: 'Harbour Street',
        host: 'records.example',
      }),
    },
    { presses: ['[type=submit]'], seen: '[role=status] h1' },
  ),
  'join-expired': refused('expired'),
  'join-unreachable': refused('unreachable'),
};
