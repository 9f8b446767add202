import * as z from 'zod/mini';

// The pack format. Every object is strict: a misspelt key is a fault, not silence.
// Strings shown to people may be `%key%`, resolved from `pack.nls.json` and `pack.nls.LANG.json`.

z.config({ jitless: true });

const id = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/));
const text = z.string().check(z.minLength(1), z.maxLength(4000));
const glob = z.string().check(z.minLength(1), z.maxLength(300));
const when = z.string().check(z.minLength(1), z.maxLength(1000));
const ids = z.array(id);

const landmark = z.strictObject({ css: glob, text: z.optional(glob) });

const sign = z.strictObject({
  meta: z.optional(z.strictObject({ name: glob, content: glob })),
  title: z.optional(glob),
  landmark: z.optional(landmark),
  weight: z.optional(z.number().check(z.gt(0), z.lte(100))),
});

const screen = z.strictObject({
  id,
  name: text,
  path: z.optional(glob),
  query: z.optional(z.record(z.string(), glob)),
  hash: z.optional(glob),
  title: z.optional(glob),
  landmark: z.optional(landmark),
  frame: z.optional(glob),
});

const target = z.strictObject({
  role: z.optional(glob),
  name: z.optional(glob),
  text: z.optional(glob),
  id: z.optional(glob),
  testId: z.optional(glob),
  field: z.optional(glob),
  type: z.optional(glob),
  placeholder: z.optional(glob),
  href: z.optional(glob),
  tag: z.optional(glob),
  within: z.optional(
    z.strictObject({
      role: z.optional(glob),
      name: z.optional(glob),
      id: z.optional(glob),
      tag: z.optional(glob),
    }),
  ),
  row: z.optional(z.union([z.literal('first'), z.literal('any'), z.strictObject({ says: glob })])),
  frame: z.optional(glob),
});

const tool = z.strictObject({
  id,
  name: text,
  kind: z.enum(['pos', 'accounting', 'ecommerce', 'other']),
  /** Only for a vendor's cloud tool; where a tool lives is the organisation's to say. */
  matches: z.optional(z.array(glob)),
  signature: z.array(sign).check(z.minLength(1)),
  screens: z.array(screen).check(z.minLength(1)),
  targets: z.optional(z.record(id, target)),
  busyWhen: z.optional(when),
});

const check = z.strictObject({
  question: text,
  choices: z
    .array(z.strictObject({ text, correct: z.optional(z.boolean()), because: z.optional(text) }))
    .check(z.minLength(2), z.maxLength(6)),
});

const step = z.strictObject({
  id,
  text: z.optional(text),
  target: z.optional(id),
  completionEvents: z.optional(z.array(glob)),
  optional: z.optional(z.boolean()),
  check: z.optional(check),
});

const lesson = z.strictObject({
  id,
  title: text,
  tool: id,
  /** The screens on which it is offered; none means all of the tool. */
  screens: z.optional(ids),
  when: z.optional(when),
  minutes: z.number().check(z.gt(0), z.lte(10)),
  skills: z.optional(ids),
  steps: z.array(step).check(z.minLength(1), z.maxLength(12)),
  /** Completion events of which one shows that the task was done for real. */
  effect: z.array(glob).check(z.minLength(1)),
  /** A step that must be done before the effect counts: for screens that look the same before and after. */
  effectAfter: z.optional(id),
});

const skill = z.strictObject({ id, name: text, description: z.optional(text) });

const badge = z.strictObject({
  id,
  name: text,
  description: text,
  /** Lessons of this pack that must all be completed. */
  criteria: z.strictObject({ lessons: ids.check(z.minLength(1)) }),
});

export const packSchema = z.strictObject({
  $schema: z.optional(z.string()),
  name: id,
  publisher: id,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+(-[0-9a-z.-]+)?$/)),
  engines: z.strictObject({ alongside: glob }),
  displayName: text,
  description: z.optional(text),
  contributes: z.strictObject({
    tools: z.optional(z.array(tool)),
    skills: z.optional(z.array(skill)),
    lessons: z.optional(z.array(lesson)),
    badges: z.optional(z.array(badge)),
  }),
  /** In the one-file form, the translations: language to key to text; `""` is the base language. */
  nls: z.optional(z.record(z.string(), z.record(z.string(), z.string()))),
});

/** A pack as written, its shape checked. */
export type PackSource = z.infer<typeof packSchema>;
export type ToolSource = z.infer<typeof tool>;
export type LessonSource = z.infer<typeof lesson>;
export type StepSource = z.infer<typeof step>;
export type BadgeSource = z.infer<typeof badge>;
