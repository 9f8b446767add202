import * as z from 'zod/mini';
import { id, ids, text } from './schema-value.ts';

const levels = z.strictObject({
  '1': z.optional(text('1, shown.')),
  '2': z.optional(text('2, does it.')),
  '3': z.optional(text('3, does it alone.')),
  '4': z.optional(text('4, can teach it.')),
});

/** What lessons teach. */
export const skill = z.strictObject({
  id: id(),
  name: text('What the skill is called.'),
  description: z.optional(text('What it is.')),
  levels: z.optional(levels.check(z.describe('What each level means for this skill. Shown by a later version.'))),
});

const criteria = z.strictObject({
  lessons: z._default(ids('Lessons of this pack that must all be completed.'), []),
  checks: z.optional(
    z
      .array(
        z.strictObject({
          lesson: id('A lesson of this pack that has a check.'),
          score: z.number().check(z.gt(0), z.lte(1), z.describe('The least score, above 0 and up to 1.')),
        }),
      )
      .check(z.describe('Checks that must be passed. Counted by a later version.')),
  ),
  evidence: z.optional(ids('What a manager confirms, by id. Counted by a later version.')),
});

/** An achievement and the rule that earns it. */
export const badge = z.strictObject({
  id: id(),
  name: text('What the badge is called.'),
  description: text('What its owner can do.'),
  criteria: criteria.check(z.describe('All of it must be met; at least one of lessons, checks and evidence.')),
});
