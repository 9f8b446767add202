/** What a record answered, as far as a sender looks at it. */
export interface RawAnswer {
  status: number;
  contentType: string | null;
  /** Seconds, as the header says them. */
  retryAfter: string | null;
  /** The record's own time when it answered, ISO 8601. */
  date?: string | null;
  /** Up to when the record shows all that it has, ISO 8601. */
  through?: string | null;
  body?: string;
}

/** What a sender does next with the statements that it sent. */
export type Decision =
  | { do: 'accepted' }
  /** Send these many apart from each other, in this order: what is wrong concerns some of them. */
  | { do: 'split'; into: number[] }
  /** Fetch the statement by its id and see whether it is the same (`isSameStatement`). */
  | { do: 'compare' }
  /** This one will never be taken; keep it aside with the record's own words. `kind` is what alike refusals share. */
  | { do: 'setAside'; reason: string; kind: string }
  /** Nothing will be taken until a person has acted: keep everything. */
  | { do: 'stop'; problem: 'refused' | 'notRecord'; status: number }
  /** Try again, after this time where the record named one. */
  | { do: 'retry'; afterMs: number | null };

const MAX_REASON = 500;

/**
 * What a record's answer to `batchSize` statements means. The list of ids that comes with a success is no receipt:
 * records leave out what they held already, or send nothing at all.
 */
export function decide(answer: RawAnswer, batchSize: number): Decision {
  const { status } = answer;
  if (status === 204 || (status === 200 && isFromRecord(answer))) return { do: 'accepted' };
  if (status === 409) return batchSize > 1 ? { do: 'split', into: halves(batchSize) } : { do: 'compare' };
  if (status === 401 || status === 403 || refusesSender(answer)) return { do: 'stop', problem: 'refused', status };
  if (status === 400 || status === 413 || status === 422) {
    if (batchSize > 1) return { do: 'split', into: around(answer, batchSize) };
    const reason = reasonOf(answer);
    return { do: 'setAside', reason, kind: `${status} ${unnamed(reason)}` };
  }
  if (isElsewhere(status)) return { do: 'stop', problem: 'notRecord', status };
  return { do: 'retry', afterMs: status === 429 || status === 503 ? wait(answer.retryAfter) : null };
}

/** A sign-in page or another service also answers 200, and would have swallowed what was sent. */
function isFromRecord({ contentType, body }: RawAnswer): boolean {
  if (contentType === null) return body === undefined || /^\s*(\[|$)/.test(body);
  return /^application\/json\b/i.test(contentType.trim());
}

/** Some records answer a wrong secret as if the statements were wrong: every one of them would be set aside. */
function refusesSender({ status, body = '' }: RawAnswer): boolean {
  return status === 400 && /\b(authori[sz]ation|credentials)\b/i.test(body);
}

function halves(size: number): number[] {
  return [Math.ceil(size / 2), Math.floor(size / 2)];
}

/** Where the record says which statement is at fault, that one alone. */
function around({ body = '' }: RawAnswer, size: number): number[] {
  const named = /\bstatements?(?:\.|\[)(\d{1,4})\b/.exec(body)?.[1];
  const place = Number(named);
  if (named === undefined || place >= size) return halves(size);
  return [place, 1, size - place - 1].filter((count) => count > 0);
}

/** What is said, without the ids and numbers in which two refusals for one reason differ. */
function unnamed(reason: string): string {
  return reason.replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/gi, '').replace(/\d+/g, '');
}

/** Other successes, redirections (0: one that a browser does not show) and pages that are not there. */
function isElsewhere(status: number): boolean {
  return status < 400 || status === 404 || status === 405 || status === 410;
}

function reasonOf({ status, body }: RawAnswer): string {
  const text = (body ?? '').replace(/\s+/g, ' ').trim();
  return text ? text.slice(0, MAX_REASON) : `HTTP ${status}`;
}

function wait(retryAfter: string | null): number | null {
  return retryAfter !== null && /^\d{1,7}$/.test(retryAfter.trim()) ? Number(retryAfter) * 1000 : null;
}

type Json = Record<string, unknown>;

/**
 * Whether a statement that a record holds is the one that was sent: all but what the record assigns, the descriptions
 * of verbs and activities, the time zone of the timestamp and the order of a group's members.
 */
export function isSameStatement(sent: unknown, held: unknown): boolean {
  if (!isObject(sent) || !isObject(held)) return false;
  const timed = 'timestamp' in sent && 'timestamp' in held;
  return serialise(essence(sent, timed)) === serialise(essence(held, timed));
}

function essence(statement: Json, timed: boolean): Json {
  const { id: _id, authority: _authority, stored: _stored, version: _version, timestamp, ...rest } = statement;
  return { ...plain('', rest), ...(timed && { timestamp: moment(timestamp) }) };
}

function moment(timestamp: unknown): unknown {
  const time = typeof timestamp === 'string' ? Date.parse(timestamp) : Number.NaN;
  return Number.isNaN(time) ? timestamp : time;
}

const agents = new Set(['actor', 'instructor', 'agent']);

/** One spelling for things that may be spelt in several. `name`: the property that holds the thing. */
function plain(name: string, thing: Json): Json {
  const { ...kept } = thing;
  if (name === 'verb') delete kept.display;
  if (agents.has(name) && !('objectType' in kept)) kept.objectType = 'Agent';
  if (isActivity(name, kept)) {
    delete kept.definition;
    kept.objectType = 'Activity';
  }
  for (const [key, value] of Object.entries(kept)) kept[key] = plainValue(key, value, name);
  return kept;
}

function isActivity(name: string, { objectType }: Json): boolean {
  return objectType === 'Activity' || (objectType === undefined && (name === 'object' || name === 'contextActivity'));
}

function plainValue(key: string, value: unknown, parent: string): unknown {
  if (key === 'extensions') return value;
  if (parent === 'contextActivities')
    return [value].flat().map((one) => (isObject(one) ? plain('contextActivity', one) : one));
  if (key === 'timestamp') return moment(value);
  if (key === 'registration' && typeof value === 'string') return value.toLowerCase();
  if (key === 'member' && Array.isArray(value)) return value.map(member).sort();
  return isObject(value) ? plain(key, value) : value;
}

function member(value: unknown): string {
  return serialise(isObject(value) ? plain('actor', value) : value);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON with its keys in order, so that equal things are equal texts. */
function serialise(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(serialise).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const parts = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${serialise(value[key])}`);
  return `{${parts.join(',')}}`;
}
