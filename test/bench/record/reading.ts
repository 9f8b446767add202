import { activityIri, verb } from '../../../lib/record/vocabulary.ts';
import { BUSY, firstBusy, lessonAt, personAt, teamAt } from './people.ts';
import type { Running } from './process.ts';

/** How long a page of 100 statements takes, of people who have more of them than a page holds. */
export async function timePages(server: Running, count: number): Promise<number[]> {
  return timeEach(server, count, (turn) => {
    const query = new URLSearchParams({
      agent: JSON.stringify({ account: personAt(firstBusy + (turn % BUSY)).account }),
      activity: activityIri('lesson', lessonAt((turn % BUSY) % 5)),
      verb: verb.completed,
      limit: '100',
    });
    return `/xapi/statements?${query}`;
  });
}

/** How long the roll-up of a team takes whose people have completed every lesson. */
export async function timeTeams(server: Running, count: number): Promise<number[]> {
  return timeEach(server, count, () => `/matrix?${new URLSearchParams({ team: teamAt(0) })}`);
}

async function timeEach(server: Running, count: number, pathOf: (turn: number) => string): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    const begin = performance.now();
    const answer = await fetch(`${server.address}${pathOf(turn)}`, { headers: server.headers });
    const text = await answer.text();
    times.push(performance.now() - begin);
    check(answer.status, text);
  }
  return times;
}

/** So that what is timed is what it is said to be. */
function check(status: number, text: string): void {
  const { statements, people } = JSON.parse(text) as { statements?: object[]; people?: { cells: object[] }[] };
  const full = statements?.length === 100 || (people?.length === 25 && people[0]?.cells.length === 40);
  if (status !== 200 || !full) throw new Error(`An answer is not as expected: ${status} ${text.slice(0, 200)}`);
}
