import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { ask, failed, type Outcome } from './ask.ts';
import type { Door } from './door.ts';

const imported = z.object({
  lines: z.array(
    z.object({
      line: z.number(),
      outcome: z.enum(['added', 'changed', 'same', 'fault']),
      number: z.optional(z.string()),
      why: z.optional(z.string()),
    }),
  ),
});

/** `people import FILE.csv [--sample]` */
export async function importPeople(door: Door, file: string, sample: boolean): Promise<Outcome> {
  let body: string;
  try {
    body = readFileSync(file, 'utf8');
  } catch {
    return failed(`${file} cannot be read.`);
  }
  const headers = { 'Content-Type': 'text/csv; charset=utf-8' };
  const result = await ask(door, imported, `/roster/people?sample=${sample}`, { method: 'POST', headers, body });
  if ('fault' in result) return failed(result.fault);
  const { lines } = result.value;
  const count = (outcome: string) => lines.filter((line) => line.outcome === outcome).length;
  const told = lines.filter(({ outcome }) => outcome === 'added' || outcome === 'changed');
  return {
    lines: [
      ...told.map(({ line, outcome, number }) => `${file}:${line}: ${outcome} ${number}`),
      `${count('added')} added, ${count('changed')} changed, ${count('same')} the same, ${count('fault')} with a fault`,
    ],
    faults: lines.flatMap(({ line, why }) => (why === undefined ? [] : [`${file}:${line}: ${why}`])),
  };
}

const listed = z.object({
  people: z.array(
    z.object({ account: z.string(), name: z.string(), team: z.string(), role: z.string(), sample: z.boolean() }),
  ),
});

/** `people list` */
export async function listPeople(door: Door): Promise<Outcome> {
  const result = await ask(door, listed, '/roster/people');
  if ('fault' in result) return failed(result.fault);
  const rows = result.value.people.map(({ account, name, team, role, sample }) =>
    [account, name, team, role, sample ? 'sample' : ''].join('\t').trimEnd(),
  );
  return { lines: rows.length > 0 ? rows : ['Nobody is on the roster.'], faults: [] };
}

const given = z.object({ key: z.string(), secret: z.string() });

/** `credential add --kind manager --name NAME --teams "A,B"`, `--kind service --scopes "A,B"` or `--kind admin` */
export async function addCredential(
  door: Door,
  asked: { kind: string; name: string; teams: string | undefined; scopes: string | undefined },
): Promise<Outcome> {
  const { kind, name } = asked;
  const [teams, scopes] = [split(asked.teams), split(asked.scopes)];
  const body = JSON.stringify({ kind, name, ...(teams && { teams }), ...(scopes && { scopes }) });
  const headers = { 'Content-Type': 'application/json' };
  const result = await ask(door, given, '/credentials', { method: 'POST', headers, body });
  if ('fault' in result) return failed(result.fault);
  const { key, secret } = result.value;
  return { lines: [`key     ${key}`, `secret  ${secret}`, 'The secret is shown only now.'], faults: [] };
}

/** `token` */
export async function printToken(door: Door): Promise<Outcome> {
  const result = await ask(door, z.object({ token: z.string() }), '/token');
  return 'fault' in result ? failed(result.fault) : { lines: [result.value.token], faults: [] };
}

function split(list: string | undefined): string[] | undefined {
  return list
    ?.split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}

const credentials = z.object({
  credentials: z.array(z.object({ key: z.string(), kind: z.string(), name: z.string(), created: z.string() })),
});

/** `credential list` */
export async function listCredentials(door: Door): Promise<Outcome> {
  const result = await ask(door, credentials, '/credentials');
  if ('fault' in result) return failed(result.fault);
  const rows = result.value.credentials.map(({ key, kind, name, created }) => [key, kind, name, created].join('\t'));
  return { lines: rows, faults: [] };
}

const invited = z.object({ id: z.string(), secret: z.string(), expires: z.string(), fingerprint: z.string() });

/** `invite NUMBER`: a link that lets one browser of that person join, once. */
export async function invite(door: Door, number: string, days: string | undefined): Promise<Outcome> {
  const body = JSON.stringify({ number, ...(days !== undefined && { days: Number(days) }) });
  const headers = { 'Content-Type': 'application/json' };
  const result = await ask(door, invited, '/invitations', { method: 'POST', headers, body });
  if ('fault' in result) return failed(result.fault);
  const { id, secret, expires, fingerprint } = result.value;
  // The secret stands behind the #, which no browser sends to a server.
  const link = `${door.address ?? ''}/join#${id}.${secret}`;
  const lines = [`link     ${link}`, `expires  ${expires}`, `key      ${fingerprint}`, 'The link is shown only now.'];
  return { lines, faults: [] };
}

const revoked = z.object({ revoked: z.number() });

/** `revoke KEY`, `revoke --person NUMBER` (all keys of that person's browsers) or `revoke --invitation ID`. */
export async function revoke(door: Door, what: 'key' | 'person' | 'invitation', name: string): Promise<Outcome> {
  const named = encodeURIComponent(name);
  const paths = {
    key: `/credentials/${named}`,
    person: `/people/${named}/credentials`,
    invitation: `/invitations/${named}`,
  };
  const path = paths[what];
  const result = await ask(door, revoked, path, { method: 'DELETE' });
  if ('fault' in result) return failed(result.fault);
  return { lines: [`${result.value.revoked} revoked`], faults: [] };
}

const rebuilt = z.object({
  rollups: z.array(z.object({ table: z.string(), rows: z.number(), differing: z.number() })),
});

/** `rebuild`: fills the roll-ups from the statements alone and says where that changed anything. */
export async function rebuildRollups(door: Door): Promise<Outcome> {
  const result = await ask(door, rebuilt, '/rebuild', { method: 'POST' });
  if ('fault' in result) return failed(result.fault);
  const { rollups } = result.value;
  const told = ({ table, rows, differing }: (typeof rollups)[number]) =>
    differing === 0
      ? `${table}: ${rows} rows, as a replay of the statements makes them`
      : `${table}: ${rows} rows, ${differing} of them were not as a replay makes them and are mended`;
  const isRight = ({ differing }: (typeof rollups)[number]) => differing === 0;
  return { lines: rollups.filter(isRight).map(told), faults: rollups.filter((one) => !isRight(one)).map(told) };
}
