import * as z from 'zod/mini';
import { verb as ours } from '../../lib/record/vocabulary.ts';
import { activity } from './activity.ts';
import { actor, agent, agentObject, authority, group } from './actor.ts';
import { duration, extensions, iri, languageMap, mediaType, timestamp, uuid } from './values.ts';

/** The two versions of xAPI that are spoken here. */
export type Version = '1.0.3' | '2.0.0';

const verb = z.strictObject({ id: iri, display: z.optional(languageMap) });

const score = z
  .strictObject({
    scaled: z.optional(z.number().check(z.gte(-1), z.lte(1))),
    raw: z.optional(z.number()),
    min: z.optional(z.number()),
    max: z.optional(z.number()),
  })
  .check(
    z.refine(({ min, max }) => min === undefined || max === undefined || min < max, 'min must be below max'),
    z.refine(({ raw, min }) => raw === undefined || min === undefined || raw >= min, 'raw must not be below min'),
    z.refine(({ raw, max }) => raw === undefined || max === undefined || raw <= max, 'raw must not be above max'),
  );

const result = z.strictObject({
  score: z.optional(score),
  success: z.optional(z.boolean()),
  completion: z.optional(z.boolean()),
  response: z.optional(z.string()),
  duration: z.optional(duration),
  extensions: z.optional(extensions),
});

const statementRef = z.strictObject({ objectType: z.literal('StatementRef'), id: uuid });
const activities = z.union([activity, z.array(activity)]);

const context = z.strictObject({
  registration: z.optional(uuid),
  instructor: z.optional(actor),
  team: z.optional(group),
  contextActivities: z.optional(
    z.strictObject({
      parent: z.optional(activities),
      grouping: z.optional(activities),
      category: z.optional(activities),
      other: z.optional(activities),
    }),
  ),
  revision: z.optional(z.string()),
  platform: z.optional(z.string()),
  language: z.optional(z.string().check(z.regex(/^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i, 'must be a language tag'))),
  statement: z.optional(statementRef),
  extensions: z.optional(extensions),
});

const relevantTypes = z.optional(z.array(iri).check(z.minLength(1)));

const context2 = z.extend(context, {
  contextAgents: z.optional(z.array(z.strictObject({ objectType: z.literal('contextAgent'), agent, relevantTypes }))),
  contextGroups: z.optional(z.array(z.strictObject({ objectType: z.literal('contextGroup'), group, relevantTypes }))),
});

const attachment = z.strictObject({
  usageType: iri,
  display: languageMap,
  description: z.optional(languageMap),
  contentType: mediaType,
  length: z.int().check(z.gte(0)),
  sha2: z.string().check(z.regex(/^[0-9a-f]{56,128}$/i, 'must be a SHA-2 in hexadecimal')),
  fileUrl: z.optional(iri),
});

function told<C extends z.ZodMiniType<Told['context']>>(contextShape: C) {
  return {
    actor,
    verb,
    result: z.optional(result),
    context: z.optional(contextShape),
    timestamp: z.optional(timestamp),
    attachments: z.optional(z.array(attachment)),
  };
}

interface Told {
  verb: { id: string };
  object: { objectType?: string | undefined };
  context?: { revision?: string | undefined; platform?: string | undefined } | undefined;
}

const aboutActivity = z.refine<Told>(({ object, context }) => {
  const bound = context?.revision !== undefined || context?.platform !== undefined;
  return !bound || object.objectType === undefined || object.objectType === 'Activity';
}, 'revision and platform belong to a statement about an activity');

const voidsStatement = z.refine<Told>(
  ({ verb, object }) => verb.id !== ours.voided || object.objectType === 'StatementRef',
  { error: 'must refer to a statement, since the verb is "voided"', path: ['object'] },
);

function shape<C extends z.ZodMiniType<Told['context']>>(contextShape: C, versions: RegExp) {
  const parts = told(contextShape);
  const things = [activity, agentObject, group, statementRef] as const;
  const subStatement = z
    .strictObject({
      objectType: z.literal('SubStatement'),
      object: z.discriminatedUnion('objectType', things),
      ...parts,
    })
    .check(aboutActivity);
  return z
    .strictObject({
      id: z.optional(uuid),
      object: z.discriminatedUnion('objectType', [...things, subStatement]),
      ...parts,
      stored: z.optional(timestamp),
      authority: z.optional(authority),
      version: z.optional(z.string().check(z.regex(versions, 'is not spoken here'))),
    })
    .check(aboutActivity, voidsStatement);
}

/** A statement as each version has it, unknown properties refused. */
export const statementShape = {
  '1.0.3': shape(context, /^1\.0(\.\d+)?$/),
  '2.0.0': shape(context2, /^(1\.0|2\.0)(\.\d+)?$/),
} as const;

/** Any statement that has passed: the later version holds all of the earlier. */
export type XapiStatement = z.infer<(typeof statementShape)['2.0.0']>;
