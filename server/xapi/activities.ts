import { Hono } from 'hono';
import type { Env } from '../app.ts';
import type { Core } from '../keep.ts';
import { readDefinition } from './definitions.ts';
import { refused } from './refusal.ts';
import { iri } from './values.ts';

/** The Activities resource: what is known of an activity. */
export function activityRoutes(core: Core): Hono<Env> {
  return new Hono<Env>().get('/', async (c) => {
    const { activityId, ...others } = c.req.query();
    const [stray] = Object.keys(others);
    if (stray) return refused(c, { status: 400, fault: `${stray}: is not expected here` });
    const id = iri.safeParse(activityId);
    if (!id.success) return refused(c, { status: 400, fault: 'activityId: must be an absolute IRI' });
    const definition = await core.database.read((sql) => readDefinition(sql, id.data));
    return c.json({ objectType: 'Activity', id: id.data, ...(definition && { definition }) });
  });
}
