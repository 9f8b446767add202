import * as z from 'zod/mini';
import type { Sql } from './sql.ts';

const invitationRow = z.object({
  id: z.string(),
  secretHash: z.string(),
  actor: z.string(),
  expires: z.string(),
  used: z.nullable(z.string()),
});

/** What lets one person's browser get a key, once. The secret is in the link alone; here is its hash. */
export type Invitation = z.infer<typeof invitationRow>;

const columns = 'id, secret_hash as "secretHash", actor, expires, used';

/** Keeps a new invitation. */
export async function putInvitation(sql: Sql, invitation: Omit<Invitation, 'used'>, created: string): Promise<void> {
  const { id, secretHash, actor, expires } = invitation;
  const text = 'insert into invitation (id, secret_hash, actor, expires, used, created) values (?, ?, ?, ?, null, ?)';
  await sql.run(text, id, secretHash, actor, expires, created);
}

/** The invitation of that id, used or not. */
export async function findInvitation(sql: Sql, id: string): Promise<Invitation | null> {
  return (await sql.all(invitationRow, `select ${columns} from invitation where id = ?`, id))[0] ?? null;
}

/** Notes that an invitation is used up; false where it was before. */
export async function useInvitation(sql: Sql, id: string, at: string): Promise<boolean> {
  return (await sql.run('update invitation set used = ? where id = ? and used is null', at, id)) > 0;
}

/** Invitations that can still be used at a time, the soonest to expire first. */
export function openInvitations(sql: Sql, at: string): Promise<Invitation[]> {
  const text = `select ${columns} from invitation where used is null and expires > ? order by expires, id`;
  return sql.all(invitationRow, text, at);
}

/** Takes an invitation back; false where there is none that could be used. */
export async function removeInvitation(sql: Sql, id: string): Promise<boolean> {
  return (await sql.run('delete from invitation where id = ? and used is null', id)) > 0;
}
