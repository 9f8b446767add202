import * as z from 'zod/mini';
import { events, glob, id, ids, path, text, when } from './schema-value.ts';

const choice = z.strictObject({
  text: text('The answer.'),
  correct: z.optional(z.boolean().check(z.describe('Whether it is a right one.'))),
  because: z.optional(text('What to say to whoever chose it.')),
});

const check = z.strictObject({
  question: text('The question, or what is to be done, in Markdown.'),
  choices: z.optional(
    z
      .array(choice)
      .check(z.minLength(2), z.maxLength(6), z.describe('The answers to choose from; one is right, or several are.')),
  ),
  several: z.optional(
    z.boolean().check(z.describe('Whether several answers may be chosen: then all the right ones must be, alone.')),
  ),
  order: z.optional(
    z
      .array(text('One thing of the order.'))
      .check(z.minLength(2), z.maxLength(8), z.describe('What to bring into order, in the right one.')),
  ),
  task: z.optional(
    z
      .literal(true)
      .check(z.describe('The step is done without guidance: its text and target are shown when one asks for them.')),
  ),
});

const media = z.strictObject({
  type: z.enum(['image', 'video']).check(z.describe('An image needs "alt", a video needs "captions".')),
  src: path('png|jpg|jpeg|gif|webp|svg|mp4|webm', 'A file of this folder.'),
  alt: z.optional(text('What the image shows, for those who do not see it.')),
  captions: z.optional(path('vtt', 'A WebVTT file of this folder, for those who do not hear the video.')),
});

const step = z.strictObject({
  id: id(),
  text: z.optional(text('What to do, in Markdown; at most 300 words.')),
  target: z.optional(id("The element to point at: an id of the tool's targets.")),
  completionEvents: z.optional(
    z
      .array(glob('Such as onClick, onScreen:screen or onTarget:target.'))
      .check(z.describe('Events of which one completes the step.')),
  ),
  optional: z.optional(z.boolean().check(z.describe('Whether the step may be passed over.'))),
  when: z.optional(when('When the step is shown; where that is not so when its turn comes, it is passed over.')),
  check: z.optional(check.check(z.describe('What is scored: a question, or a task to do without guidance.'))),
  media: z.optional(media.check(z.describe('An image or a video, shown below the text.'))),
});

/** A micro-lesson. */
export const lesson = z.strictObject({
  id: id(),
  title: text('What one learns.'),
  summary: z.optional(text('The lesson in a sentence.')),
  tool: id('The tool it is about: an id of contributes.tools.'),
  screens: z.optional(ids('The screens on which it is offered; none means all of the tool.')),
  when: z.optional(when('When it may be offered.')),
  prerequisites: z.optional(ids('Lessons of this pack to complete before.')),
  minutes: z.number().check(z.gt(0), z.lte(10), z.describe('How long it takes.')),
  skills: z.optional(ids('The skills that it teaches.')),
  steps: z.array(step).check(z.minLength(1), z.maxLength(12), z.describe('At most 12 steps.')),
  effect: events('Events of which one shows that the task was done for real.'),
  effectAfter: z.optional(
    id('A step that must be done before the effect counts: for screens that look the same before and after.'),
  ),
});

const number = (about: string) => z.number().check(z.describe(about));
const length = (about: string) => z.int().check(z.gte(1), z.lte(10_000), z.describe(about));

const rule = z.strictObject({
  required: z.optional(z.literal(true).check(z.describe('It must not be left empty.'))),
  pattern: z.optional(glob('A regular expression that the whole of what is typed must fit.')),
  minLength: z.optional(length('So many characters at least.')),
  maxLength: z.optional(length('So many characters at most.')),
  min: z.optional(number('A number that is no smaller.')),
  max: z.optional(number('A number that is no larger.')),
});

/** A hint on one element; it never blocks. */
export const tip = z.strictObject({
  id: id(),
  tool: id('The tool it is about: an id of contributes.tools.'),
  target: id("The element to point at: an id of the tool's targets."),
  text: text('The hint, in Markdown.'),
  when: z.optional(when('When it may be shown.')),
  screens: z.optional(ids('The screens on which it is shown; none means all of the tool.')),
  rule: z.optional(
    rule.check(
      z.describe(
        'For a field: the tip is shown when what was typed there breaks this. An empty field breaks "required" alone.',
      ),
    ),
  ),
});

/** Lessons in an order, with a goal and a date. */
export const walkthrough = z.strictObject({
  id: id(),
  title: text('What the walkthrough is called.'),
  goal: text('What one can do at its end.'),
  lessons: ids('Lessons of this pack, in order.').check(z.minLength(1)),
  due: z.optional(
    z
      .union([z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)), z.int().check(z.gte(1), z.lte(3650))])
      .check(z.describe('The last day, as YYYY-MM-DD, or a number of days from the start.')),
  ),
});
