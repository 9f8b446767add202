import * as z from 'zod/mini';
import { extensions, iri, languageMap } from './values.ts';

const component = z.strictObject({ id: z.string().check(z.minLength(1)), description: z.optional(languageMap) });
const components = z
  .array(component)
  .check(z.refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'must not repeat an id'));

const allowed: Record<string, readonly string[]> = {
  choice: ['choices'],
  sequencing: ['choices'],
  likert: ['scale'],
  matching: ['source', 'target'],
  performance: ['steps'],
};

export const definition = z
  .strictObject({
    name: z.optional(languageMap),
    description: z.optional(languageMap),
    type: z.optional(iri),
    moreInfo: z.optional(iri),
    extensions: z.optional(extensions),
    interactionType: z.optional(
      z.enum([
        'true-false',
        'choice',
        'fill-in',
        'long-fill-in',
        'matching',
        'performance',
        'sequencing',
        'likert',
        'numeric',
        'other',
      ]),
    ),
    correctResponsesPattern: z.optional(z.array(z.string())),
    choices: z.optional(components),
    scale: z.optional(components),
    source: z.optional(components),
    target: z.optional(components),
    steps: z.optional(components),
  })
  .check(z.refine(fitsInteraction, 'has parts that do not belong to its interactionType'));

function fitsInteraction(value: Record<string, unknown>): boolean {
  const { interactionType } = value;
  const own = typeof interactionType === 'string' ? (allowed[interactionType] ?? []) : [];
  const stray = ['choices', 'scale', 'source', 'target', 'steps'].some((part) => part in value && !own.includes(part));
  return !stray && !('correctResponsesPattern' in value && interactionType === undefined);
}

export const activity = z.strictObject({
  objectType: z.optional(z.literal('Activity')),
  id: iri,
  definition: z.optional(definition),
});

export type Activity = z.infer<typeof activity>;
