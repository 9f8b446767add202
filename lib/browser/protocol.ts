import * as z from 'zod/mini';
import { quietLengths } from '../offer/quiet.ts';
import { description } from '../pack/schema-description.ts';
import { languages } from '../text/language.ts';

z.config({ jitless: true });

const id = z.string().check(z.minLength(1), z.maxLength(200));
const line = z.string().check(z.minLength(1), z.maxLength(200));
const type = <const T extends string>(name: T) => ({ type: z.literal(name) });

const act = z.discriminatedUnion('act', [
  z.object({ act: z.literal('did'), step: id, absent: z.optional(z.boolean()) }),
  z.object({ act: z.literal('turn'), step: id, holds: z.boolean() }),
  z.object({ act: z.literal('lost'), step: id }),
  z.object({ act: z.literal('undone'), step: id }),
  z.object({ act: z.literal('next') }),
  z.object({ act: z.literal('back') }),
  z.object({ act: z.literal('skip') }),
  z.object({ act: z.literal('close') }),
  z.object({ act: z.literal('answer'), choices: z.array(z.int().check(z.gte(0), z.lte(20))).check(z.maxLength(20)) }),
  z.object({ act: z.literal('guide') }),
  z.object({ act: z.literal('effect'), seen: z.boolean() }),
]);

/** What a person writes to us on purpose. */
const comment = z.nullable(z.string().check(z.minLength(1), z.maxLength(2000)));

const kinds = z.array(z.string().check(z.regex(/^[\w ]{1,30}$/))).check(z.maxLength(60));
const sight = z.object({
  how: z.enum(['changed', 'missing']),
  agree: kinds,
  differ: kinds,
  score: z.number().check(z.gte(0), z.lte(1)),
  margin: z.number(),
});

/** A learner's key. */
const key = z.string().check(z.minLength(1), z.maxLength(2000));
const pin = z.string().check(z.maxLength(20));

/** What a tool's page may say (lib/plan/message.ts), as it is checked on arrival. */
export const pageMessage = z.discriminatedUnion('type', [
  z.object({
    ...type('page.arrived'),
    tool: z.nullable(id),
    screen: z.nullable(id),
    tied: z.array(id).check(z.maxLength(20)),
  }),
  z.object({ ...type('offer.ready'), plan: id, lesson: id }),
  z.object({ ...type('offer.ended'), plan: id, lesson: id, how: z.enum(['closed', 'later', 'gone']) }),
  z.object({ ...type('lesson.start'), plan: id, lesson: id, by: z.enum(['offer', 'person']) }),
  z.object({ ...type('lesson.act'), plan: id, attempt: id, act }),
  z.object({ ...type('command.run'), plan: id, command: id }),
  z.object({ ...type('lesson.rate'), plan: id, attempt: id, rating: z.int().check(z.gte(1), z.lte(5)), comment }),
  z.object({
    ...type('step.report'),
    plan: id,
    attempt: id,
    step: z.nullable(id),
    target: z.enum(['found', 'missing', 'none']),
    comment,
  }),
  z.object({ ...type('tip.judged'), plan: id, tip: id, isBroken: z.boolean() }),
  z.object({ ...type('tip.open'), plan: id, tip: id }),
  z.object({ ...type('tip.closed'), plan: id, tip: id }),
  z.object({ ...type('target.seen'), plan: id, target: id, sight, renewed: z.nullable(description) }),
]);

/** What the side panel asks, and the overlay's drawer on a page that has a plan. */
export const staffMessage = z.discriminatedUnion('type', [
  z.object(type('staff.view')),
  z.object(type('staff.record')),
  z.object(type('staff.palette')),
  z.object(type('staff.why')),
  z.object(type('staff.keys')),
  z.object(type('staff.panel')),
  z.object({ ...type('staff.identify'), name: line, number: line, pin: z.nullable(pin) }),
  z.object({ ...type('staff.unlock'), person: key, pin }),
  z.object(type('staff.lock')),
  z.object({ ...type('staff.pin'), pin, before: z.nullable(pin) }),
  z.object({ ...type('staff.forget'), person: key }),
  z.object({ ...type('staff.lockAfter'), minutes: z.int().check(z.gte(1), z.lte(240)) }),
  z.object({ ...type('staff.language'), language: z.enum(languages.map(({ code }) => code)) }),
  z.object({ ...type('staff.quiet'), quiet: z.nullable(z.enum(quietLengths)) }),
  z.object({ ...type('staff.set'), name: id, value: z.union([z.boolean(), z.number(), line]) }),
  z.object({ ...type('staff.start'), lesson: id }),
  z.object(type('staff.send')),
  z.object(type('staff.newsSeen')),
  z.object({ ...type('staff.medium'), id: z.string().check(z.maxLength(600)) }),
  z.object({ ...type('staff.watch'), id: z.string().check(z.maxLength(600)), captions: z.nullable(id) }),
]);

const files = z.array(z.object({ path: z.string(), text: z.string() })).check(z.maxLength(2000));

/** What only our own pages may ask. */
export const ownMessage = z.discriminatedUnion('type', [
  z.object({ ...type('studio.check'), files }),
  z.object(type('studio.installed')),
  z.object({ ...type('studio.open'), id }),
  z.object({ ...type('studio.install'), files }),
  z.object({ ...type('studio.remove'), id }),
  z.object(type('studio.catalogue')),
  z.object(type('studio.follow')),
  z.object({ ...type('studio.describe'), tool: id, target: id, use: z.enum(['old', 'new']) }),
  z.object({ ...type('popup.look'), tab: z.nullable(z.int()) }),
  z.object({ ...type('popup.claim'), tool: id, pattern: z.string() }),
  z.object({ ...type('popup.invitation'), tab: z.nullable(z.int()) }),
  z.object({ ...type('popup.join'), tab: z.int(), key: z.string(), pin: z.nullable(pin), leaves: z.boolean() }),
  z.object(type('manager.session')),
  z.object({ ...type('manager.signIn'), record: z.string(), key: z.string(), secret: z.string() }),
  z.object(type('manager.signOut')),
  z.object({ ...type('manager.matrix'), team: z.nullable(z.string()) }),
  z.object({ ...type('manager.evidence'), account: z.string(), badge: id }),
]);

export type StaffMessage = z.infer<typeof staffMessage>;
export type OwnMessage = z.infer<typeof ownMessage>;
