import { type Context, Hono, type MiddlewareHandler } from 'hono';
import * as z from 'zod/mini';
import { describeCredential, drawSecret } from './access.ts';
import type { Env } from './app.ts';
import { enrolmentToken } from './enrol-routes.ts';
import type { Core } from './keep.ts';
import { putCredential } from './store/credentials.ts';

const line = z.string().check(z.minLength(1), z.maxLength(200));

const asked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('admin'), name: line }),
  z.strictObject({ kind: z.literal('manager'), name: line, teams: z.array(line).check(z.minLength(1)) }),
]);

/** Lets nobody past but an administrator. */
export const adminOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (c.get('credential').scopes.includes('all')) return next();
  return c.json({ error: 'Only an administrator may do this.' }, 403);
};

/** Where an administrator makes keys for managers and other administrators, and reads the enrolment token. */
export function credentialRoutes(core: Core): Hono<Env> {
  const routes = new Hono<Env>();
  routes.post('/credentials', adminOnly, (c) => create(core, c));
  routes.get('/token', adminOnly, async (c) => c.json({ token: await core.database.write(enrolmentToken) }));
  return routes;
}

async function create(core: Core, c: Context<Env>): Promise<Response> {
  const parsed = asked.safeParse(await c.req.json().catch(() => null));
  if (!parsed.success) {
    return c.json({ error: 'A credential needs a kind (manager or admin), a name and, for a manager, teams.' }, 400);
  }
  const given = drawSecret();
  const credential = describeCredential(parsed.data.kind, given, parsed.data);
  await core.database.write((sql) => putCredential(sql, credential, core.clock().toISOString()));
  return c.json(given, 201);
}
