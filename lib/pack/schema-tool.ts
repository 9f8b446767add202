import * as z from 'zod/mini';
import { description } from './schema-description.ts';
import { events, glob, globs, id, ids, text, when } from './schema-value.ts';

const landmark = (about: string) =>
  z
    .strictObject({
      css: glob('A CSS selector.'),
      text: z.optional(globs('What the element says.')),
    })
    .check(z.describe(about));

const sign = z.strictObject({
  meta: z.optional(
    z.strictObject({ name: glob('The name of a <meta> element.'), content: glob('Its content; * for anything.') }),
  ),
  title: z.optional(globs('The title of the page; * for anything.')),
  landmark: z.optional(landmark('An element that only this tool has.')),
  weight: z.optional(
    z.number().check(z.gt(0), z.lte(100), z.describe('How much this sign counts; 1 where it says nothing.')),
  ),
});

const screen = z.strictObject({
  id: id(),
  name: text('What people call the screen.'),
  path: z.optional(globs('The path of its address; :name catches one part, * is anything.')),
  query: z.optional(
    z.record(z.string(), glob('A value; * for anything.')).check(z.describe('Parameters of its address.')),
  ),
  hash: z.optional(globs('What stands behind # in its address.')),
  title: z.optional(globs('The title of the page; * for anything.')),
  landmark: z.optional(landmark('An element that only this screen has.')),
  frame: z.optional(glob('The frame in which the screen is shown.')),
});

const target = z.strictObject({
  role: z.optional(glob('The ARIA role, such as button.')),
  name: z.optional(glob('The accessible name; * for anything.')),
  text: z.optional(globs('What it says; * for anything.')),
  id: z.optional(glob('The id attribute.')),
  testId: z.optional(glob('The data-testid attribute.')),
  field: z.optional(glob('The name attribute of a field.')),
  type: z.optional(glob('The type attribute of a field.')),
  placeholder: z.optional(glob('The placeholder of a field.')),
  href: z.optional(glob('Where a link leads.')),
  tag: z.optional(glob('The name of the element.')),
  within: z.optional(
    z
      .strictObject({
        role: z.optional(glob('The ARIA role.')),
        name: z.optional(glob('The accessible name.')),
        id: z.optional(glob('The id attribute.')),
        tag: z.optional(glob('The name of the element.')),
      })
      .check(z.describe('The part of the page that holds it.')),
  ),
  row: z.optional(
    z
      .union([z.literal('first'), z.literal('any'), z.strictObject({ says: glob('What the row says.') })])
      .check(z.describe('Which row of a list or table.')),
  ),
  frame: z.optional(glob('The frame that holds it.')),
  screens: z.optional(
    ids('The screens that have it; on others it is not sought. Leave it out for what all have, such as a menu.').check(
      z.minLength(1),
    ),
  ),
  described: z.optional(
    description.check(
      z.describe(
        'What the studio captured of the element with "Pick element"; not to be written by hand. What stands beside it must hold as well.',
      ),
    ),
  ),
});

const task = z.strictObject({
  id: id(),
  name: text('What people call the task.'),
  start: events('Events of which one begins the task.'),
  end: events('Events of which one ends it.'),
});

/** A web application used at work: how it is recognised, its screens, and the elements that lessons point at. */
export const tool = z.strictObject({
  id: id(),
  name: text('What people call the tool.'),
  kind: z.enum(['pos', 'accounting', 'ecommerce', 'other']).check(z.describe('What kind of tool it is.')),
  matches: z.optional(
    z
      .array(glob('Such as https://*.example.com/*.'))
      .check(z.describe("Only for a vendor's cloud tool: where a tool lives is the organisation's to say.")),
  ),
  signature: z.array(sign).check(z.minLength(1), z.describe('Signs by which a page is known to be of this tool.')),
  screens: z.array(screen).check(z.minLength(1), z.describe('The screens; the first that fits counts.')),
  targets: z.optional(z.record(id(), target).check(z.describe('The elements that lessons point at, by id.'))),
  busyWhen: z.optional(when('When nobody may be interrupted here.')),
  tasks: z.optional(
    z
      .array(task)
      .check(z.describe('Tasks with a start and an end, to measure how long they take. Measured by a later version.')),
  ),
});
