/** A team's people × badges as the record has them. */
export interface Matrix {
  /** The teams this credential may read. */
  teams: string[];
  team: string | null;
  badges: { id: string; name: string; description: string; lessons: { id: string; title: string }[] }[];
  people: MatrixPerson[];
  /** When the record answered, ISO 8601. */
  asOf: string;
}

export interface MatrixPerson {
  /** The account's name: the person's number. */
  account: string;
  name: string;
  role: string;
  team: string;
  /** Invented, to show what the page looks like. */
  sample: boolean;
  /** One entry a badge, in the order of `badges`. */
  cells: { badge: string; earned: string | null; done: number; of: number }[];
}

/** The statements behind one cell, newest first. */
export interface Evidence {
  statements: {
    id: string;
    at: string;
    verb: string;
    lesson: string | null;
    title: string;
    seconds: number | null;
    score: number | null;
    body: string;
  }[];
}

/** Why the record did not give what was asked, as a key of the dictionary. */
export type RecordFault =
  | { say: 'record.down'; host: string }
  | { say: 'record.slow'; host: string }
  | { say: 'record.signIn'; host: string }
  | { say: 'record.forbidden'; host: string }
  | { say: 'record.failing'; host: string; status: number }
  | { say: 'record.notRecord'; host: string };

export type Answer<T> = { ok: true; value: T } | { ok: false; fault: RecordFault };

/** What the dashboard asks of the background. */
export interface ManagerService {
  /** The record's address where one is known, and whether somebody is signed in. */
  session(): Promise<{ record: string | null; signedIn: boolean; name: string | null }>;
  signIn(record: string, key: string, secret: string): Promise<Answer<{ name: string }>>;
  signOut(): Promise<void>;
  matrix(team: string | null): Promise<Answer<Matrix>>;
  evidence(account: string, badge: string): Promise<Answer<Evidence>>;
}
