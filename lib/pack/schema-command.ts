import * as z from 'zod/mini';
import { glob, id, text, when } from './schema-value.ts';

const modifier = '(ctrl|alt|shift|meta)';
const named = 'space|enter|tab|home|end|pageup|pagedown|up|down|left|right|insert|delete';
const chord = new RegExp(`^(?=.*(ctrl|alt|meta)\\+)(${modifier}\\+)+([a-z0-9]|f[1-9]|f1[0-2]|${named})$`);

/** Something to choose from the palette. It says what it does; it holds no code. */
export const command = z.strictObject({
  id: id(),
  title: text('What the palette says.'),
  when: z.optional(when('When it can be chosen.')),
  does: z
    .strictObject({
      startLesson: z.optional(id('Begins this lesson of the pack.')),
      openWalkthrough: z.optional(id('Opens this walkthrough of the pack.')),
      openPanel: z.optional(z.literal(true).check(z.describe('Opens the side panel.'))),
      quiet: z.optional(z.literal(true).check(z.describe('Keeps offers away from here.'))),
    })
    .check(z.describe('What it does: exactly one of these.')),
});

/** Keys that run a command of this pack. */
export const keybinding = z.strictObject({
  key: z
    .string()
    .check(
      z.maxLength(40),
      z.regex(chord),
      z.describe('Such as ctrl+shift+space; at least one of ctrl, alt and meta, all in lower case.'),
    ),
  command: id('A command of this pack.'),
  when: z.optional(when('When the keys count.')),
});

const value = (about: string) => z.union([z.boolean(), z.number(), z.string()]).check(z.describe(about));

const setting = z.strictObject({
  type: z.enum(['boolean', 'number', 'string']).check(z.describe('What kind of value it has.')),
  enum: z.optional(
    z.array(value('A value to choose.')).check(z.minLength(1), z.describe('The values to choose from.')),
  ),
  default: value('The value until somebody sets another.'),
  description: text('What it changes.'),
  scope: z.enum(['organisation', 'person']).check(z.describe('Who sets it.')),
});

const settingName = z.string().check(z.maxLength(100), z.regex(/^[a-z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*$/));

/** Settings that the pack brings, read by clauses as `config.NAME`. */
export const configuration = z.strictObject({
  title: z.optional(glob('A heading for them.')),
  properties: z.record(settingName, setting).check(z.describe('The settings by name.')),
});
