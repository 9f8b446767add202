import { fault, type Manners } from './stand-in.ts';

/** ADL_LRS: the strict end. What it holds already it refuses, with all that came along. */
export const adlLrs: Manners = {
  path: '/xAPI',
  page: 100,
  maxBody: 2_621_440,
  badCredentials: 400,
  emptyBatch: 400,
  refusesHeld: true,
  taken: (ids) => Response.json(ids),
  refused: () => new Response('verb is missing in statement', { status: 400 }),
  missing: () => fault(404, 'No such statement.'),
  shown: (statement) => ({ ...statement, timestamp: inUtc(statement.timestamp) }),
  origins: 'any',
};

function inUtc(timestamp: unknown): string {
  return new Date(String(timestamp)).toISOString().replace('Z', '+00:00');
}
