import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Door } from './door.ts';

/** What a command prints, and whether all of it went well. */
export interface Outcome {
  lines: string[];
  faults: string[];
}

const failure = z.object({ error: z.string() });

async function ask<T>(
  door: Door,
  shape: z.ZodMiniType<T>,
  path: string,
  init?: Parameters<Door['request']>[1],
): Promise<{ value: T } | { fault: string }> {
  const answer = await door.request(path, init);
  const json: unknown = await answer.json().catch(() => null);
  const parsed = shape.safeParse(json);
  if (answer.ok && parsed.success) return { value: parsed.data };
  const said = failure.safeParse(json);
  return { fault: said.success ? said.data.error : `The record answered ${answer.status}.` };
}

function failed(fault: string): Outcome {
  return { lines: [], faults: [fault] };
}

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

/** `credential add --kind manager --name NAME --teams "A,B"`, or `--kind admin --name NAME` */
export async function addCredential(
  door: Door,
  asked: { kind: string; name: string; teams: string | undefined },
): Promise<Outcome> {
  const teams = asked.teams
    ?.split(',')
    .map((team) => team.trim())
    .filter(Boolean);
  const body = JSON.stringify({ kind: asked.kind, name: asked.name, ...(teams && { teams }) });
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
