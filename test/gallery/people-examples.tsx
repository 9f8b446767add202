import type { PeopleView, StaffView } from '../../lib/plan/staff.ts';
import { peopleView } from '../staff/fake-staff.ts';
import type { Examples } from './example.ts';
import { pressEach, typeInto } from './press.ts';
import { staffPanel } from './staff-panel.tsx';

const person = (key: string, name: string, number: string, hasPin = true) => ({
  key,
  name,
  number,
  hasPin,
  isHere: false,
});
const people = [
  person('ada', 'Ada Marsh', 'A-1042'),
  person('ben', 'Ben Okoro', 'A-1043'),
  person('chi', 'Chiara Lindqvist', 'A-1044', false),
  person('ben2', 'Ben Okoro', 'A-2001'),
];
const locked = (rest: Partial<PeopleView> = {}): Partial<StaffView> => ({
  learner: null,
  browser: peopleView({ people, needsPin: true, ...rest }),
});
const toAda = '.al-people li:nth-child(1) button';

/** Who is at work in this browser, and how it is kept from mixing people up. */
export const examples: Examples = {
  first: staffPanel({ view: locked({ people: [], needsPin: false }) }),
  'first-faults': staffPanel({
    view: locked({ people: [], needsPin: false }),
    presses: ['[type=submit]'],
    seen: '.al-field-fault',
  }),
  choose: staffPanel({ view: locked() }),
  'choose-link': staffPanel({ view: locked({ byLink: true }) }),
  new: staffPanel({ view: locked(), presses: ['.al-people li:last-child button'], seen: '.al-who' }),
  pin: staffPanel({ view: locked(), presses: [toAda], seen: '.al-digits' }),
  'pin-wrong': staffPanel({ view: locked(), presses: [toAda, '[type=submit]'], seen: '.al-field-fault' }),
  'pin-none': staffPanel({ view: locked(), presses: ['.al-people li:nth-child(3) button'], seen: '.al-digits' }),
  forgot: staffPanel({ view: locked(), presses: [toAda, '.al-who .al-link'], seen: 'section.al-who' }),
  'forgot-unsent': staffPanel({
    view: locked(),
    presses: [toAda, '.al-who .al-link', 'section.al-who .al-actions button'],
    seen: '.al-field-fault',
  }),
  'own-pin': staffPanel({ start: 'pin', seen: '.al-who' }),
  'own-pin-change': staffPanel({ start: 'pin', view: { browser: peopleView({ hasPin: true }) }, seen: '.al-who' }),
  'own-pin-simple': staffPanel({
    start: 'pin',
    service: { setPin: async () => ({ ok: false, why: 'simple' }) },
    after: async (app) => {
      await typeInto(app, '.al-who input', '1234');
      await pressEach(app, ['[type=submit]']);
    },
    seen: '.al-field-fault',
  }),
};
