// The IRIs we write, in one place: standard ones where they exist, our own where none does.

export const verb = {
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  progressed: 'http://adlnet.gov/expapi/verbs/progressed',
  skipped: 'http://id.tincanapi.com/verb/skipped',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  failed: 'http://adlnet.gov/expapi/verbs/failed',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
  rated: 'http://id.tincanapi.com/verb/rated',
  /** Of Activity Streams: the person says that what a card says is wrong. */
  disagree: 'http://activitystrea.ms/schema/1.0/disagree',
  voided: 'http://adlnet.gov/expapi/verbs/voided',
  /** Of the Open Badges profile for xAPI; only the record itself writes it. */
  earned: 'http://specification.openbadges.org/xapi/verbs/earned',
  /** Of the learner competency profile: that a skill is held. Only the record itself writes it. */
  conferred: 'https://w3id.org/xapi/tla/verbs/conferred',
} as const;

export type VerbName = keyof typeof verb;

export const activityType = {
  lesson: 'http://adlnet.gov/expapi/activities/lesson',
  step: 'http://id.tincanapi.com/activitytype/step',
  check: 'http://adlnet.gov/expapi/activities/question',
  tool: 'http://activitystrea.ms/schema/1.0/application',
  badge: 'http://activitystrea.ms/schema/1.0/badge',
} as const;

const base = 'https://w3id.org/alongside';

/** Marks every statement of ours (`context.contextActivities.category`). */
export const profile = `${base}/profile/0.1`;

export const extension = {
  /** In the result of `disagree`: how the target of the card stood, `found`, `weaker`, `missing` or `none`. */
  target: `${base}/target`,
  /** In what a record says about itself: that it is a backup, when it became so (`at`) and how far it goes (`through`). */
  restored: `${base}/restored`,
} as const;

/** The activity of a thing in a pack: `publisher.pack/id` becomes an IRI, and `idOf` turns it back. */
export function activityIri(kind: 'lesson' | 'tool' | 'badge', id: string): string {
  return `${base}/${kind}/${id}`;
}

/** The activity of one step of a lesson. */
export function stepIri(lesson: string, step: string): string {
  return `${activityIri('lesson', lesson)}/${step}`;
}

/** The qualified id behind an activity's IRI, or null where it is none of that kind. */
export function idOf(kind: 'lesson' | 'tool' | 'badge', iri: string): string | null {
  const prefix = activityIri(kind, '');
  const id = iri.startsWith(prefix) ? iri.slice(prefix.length) : '';
  return /^[^/]+\/[^/]+$/.test(id) ? id : null;
}
