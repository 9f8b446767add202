import { fault, type Manners } from './stand-in.ts';

/** Learning Locker's xapi-service 3.6.0: the lenient end. */
export const learningLocker: Manners = {
  path: '/data/xAPI',
  page: 100,
  badCredentials: 401,
  emptyBatch: 200,
  refusesHeld: false,
  taken: (ids) => Response.json(ids),
  refused: (place) => fault(400, `statements.${place}.verb`),
  missing: () => fault(404, 'No such statement.'),
  shown: (statement) => statement,
  origins: 'any',
};
