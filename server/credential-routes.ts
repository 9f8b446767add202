import { type Context, Hono, type MiddlewareHandler } from 'hono';
import * as z from 'zod/mini';
import { describeCredential, drawSecret } from './access.ts';
import type { Env } from './app.ts';
import { enrolmentToken } from './enrol-routes.ts';
import type { Core } from './keep.ts';
import { serviceScopes } from './scope-names.ts';
import { listCredentials, putCredential, removeCredential, removeCredentialsOf } from './store/credentials.ts';
import { accountIfi } from './xapi/actor.ts';

const line = z.string().check(z.minLength(1), z.maxLength(200));

const asked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('admin'), name: line }),
  z.strictObject({ kind: z.literal('manager'), name: line, teams: z.array(line).check(z.minLength(1)) }),
  z.strictObject({
    kind: z.literal('service'),
    name: line,
    scopes: z.array(z.enum(serviceScopes)).check(z.minLength(1)),
  }),
]);

const why =
  `A credential needs a name, a kind (admin, manager or service) and, for a manager, teams, for a service, scopes
of ${serviceScopes.join(', ')}.`.replace('\n', ' ');

/** Lets nobody past but an administrator. */
export const adminOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (c.get('credential').scopes.includes('all')) return next();
  return c.json({ error: 'Only an administrator may do this.' }, 403);
};

/** Where an administrator makes keys for managers and other administrators, and reads the enrolment token. */
export function credentialRoutes(core: Core): Hono<Env> {
  const routes = new Hono<Env>();
  routes.post('/credentials', adminOnly, (c) => create(core, c));
  routes.get('/credentials', adminOnly, async (c) => {
    const learners = c.req.query('learners') === 'true';
    return c.json({ credentials: await core.database.read((sql) => listCredentials(sql, learners)) });
  });
  routes.delete('/credentials/:key', adminOnly, (c) => revoke(core, c, c.req.param('key')));
  routes.delete('/people/:number/credentials', adminOnly, async (c) => {
    const actor = accountIfi({ homePage: core.homePage, name: c.req.param('number') });
    return c.json({ revoked: await core.database.write((sql) => removeCredentialsOf(sql, actor)) });
  });
  routes.get('/token', adminOnly, async (c) => c.json({ token: await core.database.write(enrolmentToken) }));
  return routes;
}

async function create(core: Core, c: Context<Env>): Promise<Response> {
  const parsed = asked.safeParse(await c.req.json().catch(() => null));
  if (!parsed.success) {
    return c.json({ error: why }, 400);
  }
  const given = drawSecret();
  const credential = describeCredential(parsed.data.kind, given, parsed.data);
  await core.database.write((sql) => putCredential(sql, credential, core.clock().toISOString()));
  return c.json(given, 201);
}

async function revoke(core: Core, c: Context<Env>, key: string): Promise<Response> {
  if (key === c.get('credential').key) return c.json({ error: 'A key cannot revoke itself.' }, 409);
  const removed = await core.database.write((sql) => removeCredential(sql, key));
  return removed ? c.json({ revoked: 1 }) : c.json({ error: `There is no key ${key}.` }, 404);
}
