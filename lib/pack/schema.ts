import * as z from 'zod/mini';
import { command, configuration, keybinding } from './schema-command.ts';
import { lesson, tip, walkthrough } from './schema-lesson.ts';
import { badge, skill } from './schema-skill.ts';
import { tool } from './schema-tool.ts';
import { glob, id, path, text, texts } from './schema-value.ts';

// The pack format. Every object is strict: a misspelt key is a fault, not silence.
// Strings shown to people may be `%key%`, resolved from `pack.nls.json` and `pack.nls.LANG.json`.

const contributes = z.strictObject({
  tools: z.optional(z.array(tool).check(z.describe('The tools that the lessons are about.'))),
  skills: z.optional(z.array(skill).check(z.describe('What the lessons teach.'))),
  lessons: z.optional(z.array(lesson).check(z.describe('The lessons.'))),
  tips: z.optional(z.array(tip).check(z.describe('Hints on single elements.'))),
  badges: z.optional(z.array(badge).check(z.describe('Achievements and the rules that earn them.'))),
  commands: z.optional(z.array(command).check(z.describe('Entries of the palette.'))),
  keybindings: z.optional(z.array(keybinding).check(z.describe('Keys that run commands.'))),
  configuration: z.optional(configuration.check(z.describe('Settings.'))),
  walkthroughs: z.optional(z.array(walkthrough).check(z.describe('Lessons in an order, with a goal.'))),
});

export const packSchema = z.strictObject({
  $schema: z.optional(z.string().check(z.describe('Where this schema lies, so that an editor completes and checks.'))),
  name: id('The name of the pack; publisher.name is its id.'),
  publisher: id('Who publishes it.'),
  version: z
    .string()
    .check(z.regex(/^\d+\.\d+\.\d+(-[0-9a-z.-]+)?$/), z.describe('Its version, such as 1.2.0 (semantic versioning).')),
  engines: z.strictObject({
    alongside: glob('The pack formats that it is written for, such as ^1.0.0.'),
  }),
  displayName: text('What people call the pack.'),
  description: z.optional(text('What it is for.')),
  icon: z.optional(path('svg|png', 'An SVG or PNG of this folder.')),
  contributes: contributes.check(z.describe('What the pack brings.')),
  nls: z.optional(
    z
      .record(z.string(), texts)
      .check(z.describe('In the one-file form, the translations: language to key to text; "" is the base language.')),
  ),
  media: z.optional(
    z
      .record(z.string(), z.string())
      .check(z.describe('In the one-file form, the files that it shows: path to content, as a "data:" address.')),
  ),
});

/** A pack as written, its shape checked. */
export type PackSource = z.infer<typeof packSchema>;
export type ToolSource = z.infer<typeof tool>;
export type LessonSource = z.infer<typeof lesson>;
export type StepSource = z.infer<typeof lesson>['steps'][number];
export type TipSource = z.infer<typeof tip>;
export type BadgeSource = z.infer<typeof badge>;
export type CommandSource = z.infer<typeof command>;
export type KeybindingSource = z.infer<typeof keybinding>;
export type ConfigurationSource = z.infer<typeof configuration>;
export type WalkthroughSource = z.infer<typeof walkthrough>;
