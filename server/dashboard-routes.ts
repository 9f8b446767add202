import { Hono, type MiddlewareHandler } from 'hono';
import type { Env } from './app.ts';
import { readEvidence, readMatrix } from './dashboard.ts';
import type { Core } from './keep.ts';

const leadersOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (c.get('credential').kind !== 'learner') return next();
  return c.json({ error: 'This is for managers and administrators.' }, 403);
};

/** What the dashboard reads: a team's badges, and the statements behind one of them. */
export function dashboardRoutes(core: Core): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/matrix', leadersOnly, async (c) => {
    const team = c.req.query('team') || null;
    const shown = await core.database.read((sql) => readMatrix(sql, core, c.get('credential'), team));
    return 'fault' in shown ? c.json({ error: shown.fault }, shown.status) : c.json(shown);
  });
  routes.get('/evidence', leadersOnly, async (c) => {
    const { person, badge } = c.req.query();
    if (!person || !badge) return c.json({ error: 'Say person and badge.' }, 400);
    const shown = await core.database.read((sql) => readEvidence(sql, core, c.get('credential'), person, badge));
    return 'fault' in shown ? c.json({ error: shown.fault }, shown.status) : c.json(shown);
  });
  return routes;
}
