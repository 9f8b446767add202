import { fault, type Manners } from './stand-in.ts';

/** SQL LRS: pages of 50, receipts for what is new alone, and none but listed origins. */
export const sqlLrs: Manners = {
  path: '/xapi',
  page: 50,
  badCredentials: 401,
  emptyBatch: 200,
  refusesHeld: false,
  taken: (_, fresh) => Response.json(fresh),
  refused: () => fault(400, 'The statements are not valid.'),
  missing: () => fault(404, 'No such statement.'),
  shown: (statement) => statement,
  origins: 'listed',
};
