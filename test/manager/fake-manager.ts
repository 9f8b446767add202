import type { Answer, Evidence, ManagerService, Matrix, MatrixPerson, RecordFault } from '../../lib/plan/manager.ts';

const badges = ['Sale', 'Refund', 'Cash-up'].map((name) => ({
  id: name,
  name,
  description: `All about ${name}`,
  lessons: [
    { id: 'l1', title: 'First lesson' },
    { id: 'l2', title: 'Second lesson' },
  ],
}));

export function person(name: string, cells: (string | number)[], rest: Partial<MatrixPerson> = {}): MatrixPerson {
  return {
    account: `A-${name}`,
    name,
    role: 'Cashier',
    team: 'Harbour St',
    sample: false,
    cells: cells.map((cell, index) => ({
      badge: badges[index]?.id ?? '',
      earned: typeof cell === 'string' ? cell : null,
      done: typeof cell === 'string' ? 2 : cell,
      of: 2,
    })),
    ...rest,
  };
}

export const noon = '2026-11-20T12:00:00Z';

export function matrix(rest: Partial<Matrix> = {}): Matrix {
  return {
    teams: ['Harbour St', 'North Pier'],
    team: null,
    badges,
    people: [person('Ada', [noon, 1, 0]), person('Ben', [noon, noon, 0]), person('Chi', [0, 0, 0], { sample: true })],
    asOf: '2026-11-24T12:00:00Z',
    ...rest,
  };
}

export const evidence: Evidence = {
  statements: [
    { id: '2', at: noon, verb: 'earned', lesson: null, title: 'Sale', seconds: null, score: null, body: '{"n":2}' },
    {
      id: '1',
      at: noon,
      verb: 'completed',
      lesson: 'l1',
      title: 'First lesson',
      seconds: 48,
      score: 1,
      body: '{"n":1}',
    },
  ],
};

interface FakeManager extends ManagerService {
  asked: string[];
}

/** A service that gives these answers; `faults` are given first, one for each question asked of the record. */
export function fakeManager({
  signedIn = true,
  answer = matrix(),
  faults = [],
}: {
  signedIn?: boolean;
  answer?: Matrix;
  faults?: RecordFault[];
} = {}): FakeManager {
  const asked: string[] = [];
  const reply = <T>(call: string, value: T): Answer<T> => {
    asked.push(call);
    const fault = faults.shift();
    return fault ? { ok: false, fault } : { ok: true, value };
  };
  return {
    asked,
    session: async () => ({ record: 'https://records.example/xapi', signedIn, name: signedIn ? 'Morgan' : null }),
    signIn: async (record, key, secret) => reply(`sign in ${record} ${key} ${secret}`, { name: 'Morgan' }),
    signOut: async () => void asked.push('sign out'),
    matrix: async (team) => reply(`matrix ${team}`, { ...answer, team }),
    evidence: async (account, badge) => reply(`evidence ${account} ${badge}`, evidence),
  };
}
