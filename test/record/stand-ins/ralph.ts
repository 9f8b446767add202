import { fault, type Manners } from './stand-in.ts';

/** Ralph 5.0.1: answers that few expect. */
export const ralph: Manners = {
  path: '/xAPI',
  page: 100,
  badCredentials: 401,
  emptyBatch: 200,
  refusesHeld: false,
  taken: (_, fresh) => (fresh.length > 0 ? Response.json(fresh) : new Response(null, { status: 204 })),
  refused: () => fault(422, 'The statement is not valid.'),
  missing: () => Response.json({ statements: [] }),
  shown: (statement) => statement,
  origins: 'none',
};
