import { Hono } from 'hono';
import type { Env } from '../app.ts';
import type { Core } from '../keep.ts';
import { maySeeAgent } from '../scopes.ts';
import { findPerson } from '../store/roster.ts';
import { type Agent, agent, ifiOf } from './actor.ts';
import { refused } from './refusal.ts';

/** The Agents resource: what is known of whom an agent stands for, as a Person. */
export function agentRoutes(core: Core): Hono<Env> {
  return new Hono<Env>().get('/', async (c) => {
    const { agent: json, ...others } = c.req.query();
    const [stray] = Object.keys(others);
    if (stray) return refused(c, { status: 400, fault: `${stray}: is not expected here` });
    const asked = parse(json);
    const ifi = asked && ifiOf(asked);
    if (!asked || !ifi) return refused(c, { status: 400, fault: 'agent: must be an agent, as JSON' });
    if (!maySeeAgent(c.get('credential'), ifi)) {
      return refused(c, { status: 403, fault: 'This key may not read who this is.' });
    }
    const known = await core.database.read((sql) => findPerson(sql, ifi));
    return c.json(personOf(asked, known?.name ?? null));
  });
}

function parse(json: string | undefined): Agent | null {
  try {
    const parsed = agent.safeParse(JSON.parse(json ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function personOf({ name, mbox, mbox_sha1sum, openid, account }: Agent, known: string | null): object {
  const names = new Set([known, name].filter((one) => one !== null && one !== undefined));
  return {
    objectType: 'Person',
    ...(names.size > 0 && { name: [...names] }),
    ...(mbox && { mbox: [mbox] }),
    ...(mbox_sha1sum && { mbox_sha1sum: [mbox_sha1sum] }),
    ...(openid && { openid: [openid] }),
    ...(account && { account: [account] }),
  };
}
