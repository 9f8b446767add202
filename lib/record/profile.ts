import { activityType, extension, profile, type VerbName, verb } from './vocabulary.ts';

/** One thing that a template says of a statement: what stands at a place in it. */
export interface Rule {
  /** A JSONPath. */
  location: string;
  presence: 'included' | 'excluded';
  /** Every value there is one of these. */
  all?: readonly unknown[];
  scopeNote: Record<string, string>;
}

/** What is said of every statement of one kind. */
export interface Template {
  id: string;
  type: 'StatementTemplate';
  inScheme: string;
  prefLabel: { en: string };
  definition: { en: string };
  verb: string;
  objectActivityType: string;
  contextParentActivityType?: string[];
  contextOtherActivityType?: string[];
  rules: Rule[];
}

interface Kind {
  name: string;
  definition: string;
  verb: VerbName;
  object: keyof typeof activityType;
  /** Whether it is about a part of a lesson. */
  part?: true;
  rules: Rule[];
}

function included(location: string, note: string, ...all: unknown[]): Rule {
  return { location, presence: 'included', ...(all.length > 0 && { all }), scopeNote: { en: note } };
}

function excluded(location: string, note: string): Rule {
  return { location, presence: 'excluded', scopeNote: { en: note } };
}

const always = [
  included('$.id', 'Made when it happened, and never again: sent twice, it is stored once.'),
  included('$.timestamp', 'When it happened, in UTC.'),
  included('$.actor.account', 'A home page and a staff number.'),
  excluded('$.actor.name', 'No name stands in a statement.'),
  excluded('$.actor.mbox', 'No address stands in a statement.'),
  included('$.context.platform', 'What wrote it.', 'Alongside'),
  included('$.context.contextActivities.category[*].id', 'This profile.', profile),
];

const attempt = included('$.context.registration', 'The attempt at the lesson; its statements share it.');
const noResult = excluded('$.result', 'Nothing was measured.');
const duration = included('$.result.duration', 'Seconds from the start of the attempt.');

const targetState = included(
  `$.result.extensions['${extension.target}']`,
  'How the element that the step points at stood: never what it says.',
  ...['found', 'weaker', 'missing', 'none'],
);

const kinds: Kind[] = [
  {
    name: 'started',
    definition: 'A person began a lesson.',
    verb: 'initialized',
    object: 'lesson',
    rules: [attempt, noResult],
  },
  {
    name: 'step-done',
    definition: 'A person did what a step of a lesson asks for, in the tool itself.',
    verb: 'progressed',
    object: 'step',
    part: true,
    rules: [attempt, noResult],
  },
  {
    name: 'step-skipped',
    definition: 'A person left out a step of a lesson.',
    verb: 'skipped',
    object: 'step',
    part: true,
    rules: [attempt, noResult],
  },
  {
    name: 'check-passed',
    definition: 'A person answered a question of a lesson rightly.',
    verb: 'passed',
    object: 'check',
    part: true,
    rules: [attempt, included('$.result.success', 'The answer was right.', true)],
  },
  {
    name: 'check-failed',
    definition: 'A person answered a question of a lesson wrongly; they may try again.',
    verb: 'failed',
    object: 'check',
    part: true,
    rules: [attempt, included('$.result.success', 'The answer was wrong.', false)],
  },
  {
    name: 'completed',
    definition: 'A person finished a lesson: the tool showed its effect. The record counts these.',
    verb: 'completed',
    object: 'lesson',
    rules: [
      attempt,
      duration,
      included('$.result.completion', 'Nothing of the lesson is left.', true),
      included('$.result.success', 'The effect was seen.', true),
    ],
  },
  {
    name: 'left',
    definition: 'A person left a lesson before its end.',
    verb: 'terminated',
    object: 'lesson',
    rules: [attempt, duration, included('$.result.completion', 'Something of the lesson is left.', false)],
  },
  {
    name: 'rated',
    definition: 'A person rated a lesson at its end. A comment is what they wrote and sent on purpose.',
    verb: 'rated',
    object: 'lesson',
    rules: [
      attempt,
      included('$.result.score.raw', 'From 1 to 5.', 1, 2, 3, 4, 5),
      included('$.result.score.max', 'The best there is.', 5),
    ],
  },
  {
    name: 'step-called-wrong',
    definition: 'A person says that a step of a lesson is wrong. A comment is what they wrote and sent on purpose.',
    verb: 'disagree',
    object: 'step',
    part: true,
    rules: [attempt, targetState],
  },
  {
    name: 'lesson-called-wrong',
    definition: 'A person says that the end of a lesson is wrong, where no step is left.',
    verb: 'disagree',
    object: 'lesson',
    rules: [attempt, targetState],
  },
  {
    name: 'badge-earned',
    definition:
      'A person met the rule of a badge. The record alone writes these, and knows the lessons it was given for.',
    verb: 'earned',
    object: 'badge',
    rules: [
      noResult,
      included('$.context.contextActivities.other[*].definition.type', 'The lessons.', activityType.lesson),
    ],
  },
];

/** What is said of each kind of statement that the extension and the record write. */
export const templates: readonly Template[] = kinds.map(({ name, definition, part, rules, ...kind }) => ({
  id: `${profile}/templates/${name}`,
  type: 'StatementTemplate',
  inScheme: profile,
  prefLabel: { en: name.replaceAll('-', ' ') },
  definition: { en: definition },
  verb: verb[kind.verb],
  objectActivityType: activityType[kind.object],
  ...(part && { contextParentActivityType: [activityType.lesson] }),
  ...(kind.object === 'badge' && { contextOtherActivityType: [activityType.lesson] }),
  rules: [...always, ...rules],
}));

/** What we write, as an xAPI profile (JSON-LD). */
export const profileDocument = {
  '@context': 'https://w3id.org/xapi/profiles/context',
  id: profile.replace(/\/[^/]+$/, ''),
  type: 'Profile',
  conformsTo: 'https://w3id.org/xapi/profiles#1.0',
  prefLabel: { en: 'Alongside' },
  definition: { en: 'Lessons of a minute or two, learned inside the tools that people work in.' },
  author: { type: 'Organization', name: 'Alongside' },
  versions: [{ id: profile, generatedAtTime: '2026-11-24T00:00:00Z' }],
  templates,
};
