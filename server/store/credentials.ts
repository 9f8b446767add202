import * as z from 'zod/mini';
import type { Sql } from './sql.ts';

/** `service`: a program of somebody's, with the scopes that it was given. */
export type Kind = 'admin' | 'manager' | 'learner' | 'service';

const scopes = z.pipe(
  z.string(),
  z.transform((scopes) => scopes.split(' ')),
);

const row = z.object({
  key: z.string(),
  secretHash: z.string(),
  kind: z.enum(['admin', 'manager', 'learner', 'service']),
  scopes,
  name: z.string(),
  actor: z.nullable(z.string()),
});

/** A key and what it may do. The secret is known to its holder alone; here is its hash. */
export type Credential = z.infer<typeof row> & { teams: string[] };

/** The credential of that key. */
export async function findCredential(sql: Sql, key: string): Promise<Credential | null> {
  const text = 'select key, secret_hash as "secretHash", kind, scopes, name, actor from credential where key = ?';
  const [found] = await sql.all(row, text, key);
  if (!found) return null;
  const teamRow = z.object({ team: z.string() });
  const teams = await sql.all(teamRow, 'select team from credential_team where credential = ? order by team', key);
  return { ...found, teams: teams.map(({ team }) => team) };
}

/** Writes a credential, in place of one with the same key. */
export async function putCredential(sql: Sql, credential: Credential, created: string): Promise<void> {
  await removeCredential(sql, credential.key);
  await sql.run(
    'insert into credential (key, secret_hash, kind, scopes, name, actor, created) values (?, ?, ?, ?, ?, ?, ?)',
    credential.key,
    credential.secretHash,
    credential.kind,
    credential.scopes.join(' '),
    credential.name,
    credential.actor,
    created,
  );
  for (const team of new Set(credential.teams)) {
    await sql.run('insert into credential_team (credential, team) values (?, ?)', credential.key, team);
  }
}

/** Makes a key worthless; false where there is none. */
export async function removeCredential(sql: Sql, key: string): Promise<boolean> {
  return (await sql.run('delete from credential where key = ?', key)) > 0;
}

/** Makes all keys of a person worthless; answers how many there were. */
export function removeCredentialsOf(sql: Sql, actor: string): Promise<number> {
  return sql.run('delete from credential where actor = ?', actor);
}

const listedRow = z.object({
  key: z.string(),
  kind: z.string(),
  name: z.string(),
  scopes,
  created: z.string(),
});

/** A key as an administrator sees it. */
export type Listed = z.infer<typeof listedRow> & { teams: string[] };

/** All keys, the latest first, of those that were made by hand or of every one. */
export async function listCredentials(sql: Sql, learnersToo: boolean): Promise<Listed[]> {
  const text = `select key, kind, name, scopes, created from credential
    where ? = 1 or kind <> 'learner' order by created desc, key`;
  const rows = await sql.all(listedRow, text, learnersToo ? 1 : 0);
  const row = z.object({ credential: z.string(), team: z.string() });
  const teams = await sql.all(row, 'select credential, team from credential_team order by credential, team');
  return rows.map((one) => ({
    ...one,
    teams: teams.filter(({ credential }) => credential === one.key).map(({ team }) => team),
  }));
}
