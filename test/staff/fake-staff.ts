import { quietFrom } from '../../lib/offer/quiet.ts';
import type { SkillRow } from '../../lib/plan/skills.ts';
import type { BadgeRow, LessonRow, PeopleView, RecordEntry, StaffService, StaffView } from '../../lib/plan/staff.ts';
import type { WhyView } from '../../lib/plan/why.ts';
import { paletteWords } from '../../lib/text/words/palette.ts';
import { staffWords } from '../../lib/text/words/staff.ts';
import { whyListWords } from '../../lib/text/words/why-list.ts';

export function lesson(id: string, title: string, rest: Partial<LessonRow> = {}): LessonRow {
  return {
    id,
    title,
    summary: null,
    minutes: 1,
    toolName: 'Till',
    onScreen: false,
    inTool: true,
    state: 'new',
    stepsDone: 0,
    steps: 4,
    ...rest,
  };
}

export function badge(name: string, rest: Partial<BadgeRow> = {}): BadgeRow {
  return { id: name, name, description: '', state: 'open', done: 0, of: 2, at: null, ...rest };
}

export function skill(name: string, rest: Partial<SkillRow> = {}): SkillRow {
  return { id: name, name, level: 0, lessons: [{ id: 'refund', title: 'Refund without a receipt' }], ...rest };
}

export const ada = { name: 'Ada Marsh', number: 'A-1042', homePage: 'https://staff.example' };

const adaHere = { key: 'ada', name: ada.name, number: ada.number, hasPin: false, isHere: true };

export function peopleView(rest: Partial<PeopleView> = {}): PeopleView {
  const none = { byLink: false, needsPin: false, hasPin: false, lockAfter: null };
  return { people: [adaHere], ...none, ...rest };
}

export function staffView(rest: Partial<StaffView> = {}): StaffView {
  return {
    learner: ada,
    mayChangeLearner: true,
    organisation: null,
    browser: peopleView(),
    language: 'en',
    quiet: null,
    here: { tool: 'a.b/till', toolName: 'Till', screenName: 'Refunds' },
    lessons: [lesson('refund', 'Refund without a receipt', { onScreen: true })],
    checklists: [],
    badges: [badge('Refunds')],
    skills: [skill('Refunds')],
    news: [],
    sync: { waiting: 0, setAside: 0, online: true, record: 'https://records.example', problem: null, retryAt: null },
    conflict: [],
    menu: [
      { id: 'why', title: 'Why is it not shown?' },
      { id: 'context', title: 'Inspect context' },
      { id: 'keys', title: 'Change keyboard shortcuts' },
    ],
    words: { language: rest.language ?? 'en', texts: staffWords[rest.language ?? 'en'] },
    ...rest,
  };
}

export function entry(id: string, what: RecordEntry['what'], rest: Partial<RecordEntry> = {}): RecordEntry {
  return {
    id,
    at: '2026-11-24T10:00:00Z',
    what,
    lessonTitle: 'Refund without a receipt',
    badgeName: 'Refunds',
    statement: '{\n  "verb": "completed"\n}',
    state: 'sent',
    reason: null,
    ...rest,
  };
}

export function whyView(rest: Partial<WhyView> = {}): WhyView {
  const words = { language: 'en' as const, texts: whyListWords.en };
  return { tool: 'Till', asked: true, words, lessons: [], context: [], ...rest };
}

/** A service over one view that its own verbs change; `asked` lists what was called. */
export function fakeStaff(
  start: StaffView,
  entries: RecordEntry[] = [],
  why: () => Promise<WhyView> = async () => whyView({ tool: null }),
): StaffService & { asked: string[] } {
  let view = start;
  const asked: string[] = [];
  const listeners: (() => void)[] = [];
  const change = async (call: string, next: Partial<StaffView>) => {
    asked.push(call);
    const { language } = { ...view, ...next };
    view = { ...view, ...next, words: { language, texts: staffWords[language] } };
    for (const listener of listeners) listener();
  };
  return {
    asked,
    view: async () => view,
    record: async () => entries,
    palette: async () => ({ entries: [], words: { language: view.language, texts: paletteWords[view.language] } }),
    why,
    identify: async (name, number) => {
      await change(`identify ${name} ${number}`, { learner: { ...ada, name, number } });
      return { ok: true };
    },
    unlock: async (person, pin) => {
      asked.push(`unlock ${person} ${pin}`);
      return { ok: false, why: 'wrong', seconds: 0 };
    },
    lock: () => change('lock', { learner: null }),
    setPin: async (pin, before) => {
      await change(`pin ${pin} ${before}`, { browser: { ...view.browser, hasPin: true, lockAfter: 5 } });
      return { ok: true };
    },
    forget: async (person) => {
      asked.push(`forget ${person}`);
      return { ok: false, why: 'unsent', n: 2 };
    },
    setLockAfter: (minutes) => change(`lockAfter ${minutes}`, {}),
    setLanguage: (language) => change(`language ${language}`, { language }),
    setQuiet: (length) => change(`quiet ${length}`, { quiet: length && quietFrom(length, Date.now()) }),
    set: (name, value) => change(`set ${name} ${value}`, {}),
    start: (id) => change(`start ${id}`, {}),
    medium: async () => null,
    watch: (id) => change(`watch ${id}`, {}),
    changeKeys: () => change('keys', {}),
    seeNews: () => change('seeNews', { news: [] }),
    send: () => change('send', { sync: { ...view.sync, waiting: 0 } }),
    onChange: (listener, signal) => {
      listeners.push(listener);
      signal.addEventListener('abort', () => listeners.splice(listeners.indexOf(listener), 1));
    },
  };
}
