import type { Happening } from '../learner/event.ts';
import type { Quiet, QuietFor } from '../offer/quiet.ts';
import type { LanguageCode } from '../text/language.ts';
import type { Spoken } from '../text/say.ts';
import type { StaffKey } from '../text/words/staff.ts';
import type { Checklist } from './checklists.ts';
import type { CommandId } from './commands.ts';
import type { NewsRow } from './news.ts';
import type { PaletteView } from './palette.ts';
import type { SkillRow } from './skills.ts';
import type { WhyView } from './why.ts';

/** One who uses this browser. */
export interface PersonHere {
  key: string;
  name: string;
  number: string;
  hasPin: boolean;
  /** At work here now. */
  isHere: boolean;
}

/** Who uses this browser, and how it is kept from mixing them up. */
export interface PeopleView {
  people: PersonHere[];
  /** Others come by invitation alone. */
  byLink: boolean;
  /** A new person must set a PIN. */
  needsPin: boolean;
  /** The present person has one. */
  hasPin: boolean;
  /** Minutes without a touch until it asks for the PIN again; null where the present person has none. */
  lockAfter: number | null;
}

/** What came of somebody's wish to be at work here. `seconds`: how long the next try has to wait. */
export type EntryAnswer =
  | { ok: true }
  | { ok: false; why: 'wrong' | 'wait'; seconds: number }
  | { ok: false; why: 'unsent'; n: number }
  | { ok: false; why: 'short' | 'simple' | 'needed' | 'link' | 'fixed' | 'gone' };

/** Everything the side panel shows of one person. */
export interface StaffView {
  /** Null until the person has said who they are. */
  learner: { name: string; number: string; homePage: string } | null;
  /** False where the organisation has set who this is. */
  mayChangeLearner: boolean;
  organisation: string | null;
  browser: PeopleView;
  language: LanguageCode;
  /** No offers, for how long still; null while they come. */
  quiet: Quiet | null;
  /** Where the person is now; null on a page that is no tool. */
  here: { tool: string; toolName: string; screenName: string | null } | null;
  lessons: LessonRow[];
  checklists: Checklist[];
  badges: BadgeRow[];
  skills: SkillRow[];
  /** Of the tool at hand, since the person looked. */
  news: NewsRow[];
  sync: SyncStatus;
  /** Tools that fit the present page equally well (names), so that none was chosen. */
  conflict: string[];
  /** The commands of the person's menu. */
  menu: { id: CommandId; title: string }[];
  words: Spoken<StaffKey>;
}

export interface LessonRow {
  id: string;
  title: string;
  /** The lesson in a sentence, where its pack has one. */
  summary: string | null;
  minutes: number;
  toolName: string;
  /** Belongs to the screen the person is on. */
  onScreen: boolean;
  /** Belongs to the tool the person is in, so that it can start in this tab. */
  inTool: boolean;
  state: 'new' | 'started' | 'done';
  stepsDone: number;
  steps: number;
}

export interface BadgeRow {
  id: string;
  name: string;
  description: string;
  state: 'open' | 'waiting' | 'earned';
  done: number;
  of: number;
  /** When it was earned, ISO 8601. */
  at: string | null;
}

/** How sending to the record stands. `problem` is a key of the dictionary, `detail` what to put into it. */
export interface SyncStatus {
  waiting: number;
  setAside: number;
  online: boolean;
  record: string | null;
  problem: SyncProblem | null;
  /** When sending is tried again, ISO 8601; null where nothing waits or a person must act first. */
  retryAt: string | null;
}

export type SyncProblem =
  | { say: 'sync.none' }
  | { say: 'sync.full' }
  | { say: 'sync.offline' }
  | { say: 'sync.down'; host: string }
  | { say: 'sync.slow'; host: string }
  | { say: 'sync.refused'; host: string; status: number }
  | { say: 'sync.notRecord'; host: string }
  | { say: 'sync.failing'; host: string; status: number };

/** One line of "My record", newest first. */
export interface RecordEntry {
  id: string;
  at: string;
  what: Happening;
  lessonTitle: string | null;
  badgeName: string | null;
  /** The statement as it is sent, indented JSON; null for what stays in this browser. */
  statement: string | null;
  state: 'sent' | 'waiting' | 'set-aside' | 'local';
  /** Why the record would not take it, in its own words. */
  reason: string | null;
}

/** What the side panel, and the overlay's drawer, ask of the background. */
export interface StaffService {
  view(): Promise<StaffView>;
  record(): Promise<RecordEntry[]>;
  palette(): Promise<PaletteView>;
  /** Why each lesson of the tool at hand is shown or not, as it is at this moment. */
  why(): Promise<WhyView>;
  /** Somebody says who they are; `pin` is null where they want none. */
  identify(name: string, number: string, pin: string | null): Promise<EntryAnswer>;
  /** One of this browser's people comes back. */
  unlock(person: string, pin: string): Promise<EntryAnswer>;
  lock(): Promise<void>;
  /** The present person sets a PIN; `before` is the one that they had. */
  setPin(pin: string, before: string | null): Promise<EntryAnswer>;
  /** Takes a person out of this browser. */
  forget(person: string): Promise<EntryAnswer>;
  setLockAfter(minutes: number): Promise<void>;
  setLanguage(language: LanguageCode): Promise<void>;
  /** Keeps offers away for a while; null brings them back. */
  setQuiet(quiet: QuietFor | null): Promise<void>;
  /** Sets a pack's setting for this person. */
  set(name: string, value: string | number | boolean): Promise<void>;
  /** Starts a lesson in the tab the person is on. */
  start(lesson: string): Promise<void>;
  /** The person looks at what is new in the tool at hand. */
  seeNews(): Promise<void>;
  /** Sends what waits, now. */
  send(): Promise<void>;
  /** The content of a file that a text shows, as a `data:` address; null where the pack has it no longer. */
  medium(id: string): Promise<string | null>;
  /** Shows a video in a window of its own, for pages that let none play in them. */
  watch(id: string, captions: string | null): Promise<void>;
  /** Opens the browser's own page for keyboard shortcuts. */
  changeKeys(): Promise<void>;
  onChange(listener: () => void, signal: AbortSignal): void;
}
