import * as z from 'zod/mini';
import { iri } from './values.ts';

const identifiers = {
  mbox: z.optional(z.string().check(z.regex(/^mailto:[^\s@]+@[^\s@]+$/, 'must be a mailto: address'))),
  mbox_sha1sum: z.optional(z.string().check(z.regex(/^[0-9a-f]{40}$/i, 'must be a SHA-1 in hexadecimal'))),
  openid: z.optional(iri),
  account: z.optional(z.strictObject({ homePage: iri, name: z.string().check(z.minLength(1), z.maxLength(1000)) })),
};

interface Identified {
  mbox?: string | undefined;
  mbox_sha1sum?: string | undefined;
  openid?: string | undefined;
  account?: { homePage: string; name: string } | undefined;
}

const oneOnly = 'must have exactly one of mbox, mbox_sha1sum, openid and account';

const hasOne = z.refine<Identified>((value) => countIdentifiers(value) === 1, oneOnly);
const person = { name: z.optional(z.string()), ...identifiers };

export const agent = z.strictObject({ objectType: z.optional(z.literal('Agent')), ...person }).check(hasOne);

/** An agent where a statement is about it: there it must say what it is. */
export const agentObject = z.strictObject({ objectType: z.literal('Agent'), ...person }).check(hasOne);

export const group = z
  .strictObject({
    objectType: z.literal('Group'),
    ...person,
    member: z.optional(z.array(agent)),
  })
  .check(
    z.refine((value) => countIdentifiers(value) <= 1, oneOnly),
    z.refine(
      (value) => countIdentifiers(value) === 1 || Boolean(value.member?.length),
      'must have members or an identifier',
    ),
  );

export const actor = z.discriminatedUnion('objectType', [agent, group]);

/** Who vouches for a statement: an agent, or an application and its user, of which one has an account (OAuth). */
export const authority = actor.check(
  z.refine(
    (value) => value.objectType !== 'Group' || isPairOfOAuth(value),
    'as a group must be anonymous and have two members, of which one has an account',
  ),
);

function isPairOfOAuth(value: z.infer<typeof group>): boolean {
  const { member = [] } = value;
  return countIdentifiers(value) === 0 && member.length === 2 && member.some(({ account }) => account !== undefined);
}

export type Agent = z.infer<typeof agent>;
export type Actor = z.infer<typeof actor>;

function countIdentifiers(value: Identified): number {
  const { mbox, mbox_sha1sum, openid, account } = value;
  return [mbox, mbox_sha1sum, openid, account].filter((one) => one !== undefined).length;
}

/** What an actor is found by; null for a group without an identifier. An IRI holds no `|`, so the parts stay apart. */
export function ifiOf(value: Identified): string | null {
  if (value.account) return accountIfi(value.account);
  if (value.mbox) return `mbox:${value.mbox}`;
  if (value.mbox_sha1sum) return `sha1:${value.mbox_sha1sum.toLowerCase()}`;
  return value.openid ? `openid:${value.openid}` : null;
}

export function accountIfi(account: { homePage: string; name: string }): string {
  return `account:${account.homePage}|${account.name}`;
}

/** The account behind what an actor is found by, or null where it is no account. */
export function accountOf(ifi: string): { homePage: string; name: string } | null {
  const parts = /^account:([^|]*)\|(.*)$/s.exec(ifi);
  return parts ? { homePage: parts[1] ?? '', name: parts[2] ?? '' } : null;
}
