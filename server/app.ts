import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { profileDocument } from '../lib/record/profile.ts';
import { credentialRoutes } from './credential-routes.ts';
import { dashboardRoutes } from './dashboard-routes.ts';
import { enrolRoutes } from './enrol-routes.ts';
import { identify } from './identify.ts';
import { invitationRoutes, joinRoutes } from './invitation-routes.ts';
import type { Core } from './keep.ts';
import { sendToOf } from './lrs/lrs.ts';
import { maintenanceRoutes, type Restore } from './maintenance-routes.ts';
import { pageRoutes } from './page-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { readAbout } from './restored.ts';
import { statusRoutes } from './status-routes.ts';
import type { Credential } from './store/credentials.ts';
import { countLearning } from './store/rollups.ts';
import { DiskFull } from './store/sql.ts';
import { countStatements } from './store/statements.ts';
import { activityRoutes } from './xapi/activities.ts';
import { agentRoutes } from './xapi/agents.ts';
import { readAlternate } from './xapi/alternate.ts';
import { documentRoutes } from './xapi/document-routes.ts';
import { consistentHeader, readVersion, versionHeader } from './xapi/headers.ts';
import { statementRoutes, tellConsistency } from './xapi/routes.ts';
import type { Version } from './xapi/shape.ts';

/** What is known of a request once it has come to its handler. */
export interface Env {
  Variables: {
    credential: Credential;
    /** Null where the request names no version that is spoken here. */
    version: Version | null;
    /** Up to when all is visible that was stored, where the handler knows it. */
    through?: string;
  };
}

const MAX_BODY = 5 * 1024 * 1024;

/** All that the record answers. */
export function createApp(core: Core, restore: Restore): Hono<Env> {
  const app = new Hono<Env>();
  app.use(forExtensions());
  app.use('/xapi/*', async (c, next) => {
    const version = readVersion(c.req.header(versionHeader));
    c.set('version', version);
    c.header(versionHeader, version ?? core.version);
    await next();
  });
  const limited = bodyLimit({
    maxSize: MAX_BODY,
    onError: (c) => c.json({ error: 'The request is larger than 5 MB (5242880 bytes). Send fewer statements.' }, 413),
  });
  // A backup is as large as it is, and only an administrator's is read.
  app.use((c, next) => (c.req.path === '/restore' ? next() : limited(c, next)));
  app.post('/xapi/*', async (c, next) => {
    const meant = await readAlternate(c.req.raw, core.version);
    if (meant === null) return next();
    return meant instanceof Request ? app.fetch(meant, c.env) : c.json({ error: meant.fault }, 400);
  });
  app.get('/health', async (c) => c.json(await readHealth(core)));
  app.get('/xapi/about', async (c) => c.json(await readAbout(core)));
  app.get('/profile', (c) => c.json(profileDocument, 200, { 'Content-Type': 'application/ld+json' }));
  app.route('/enrol', enrolRoutes(core));
  app.route('/join', joinRoutes(core));
  app.route('/', pageRoutes());
  app.use('/xapi/statements', tellConsistency(core));
  app.use(identify(core));
  app.use('/xapi/*', versioned);
  app.route('/xapi/statements', statementRoutes(core));
  app.route('/xapi/activities/state', documentRoutes(core, 'state'));
  app.route('/xapi/activities/profile', documentRoutes(core, 'activityProfile'));
  app.route('/xapi/agents/profile', documentRoutes(core, 'agentProfile'));
  app.route('/xapi/activities', activityRoutes(core));
  app.route('/xapi/agents', agentRoutes(core));
  app.get('/me', (c) => {
    const { kind, name, teams } = c.get('credential');
    return c.json({ kind, name, teams });
  });
  app.get('/send-to', (c) => {
    if (c.get('credential').kind === 'learner') return c.json({ sendTo: sendToOf(core.lrs) });
    return c.json({ error: 'Only the browser of a person is told where to send.' }, 403);
  });
  app.route('/roster/people', peopleRoutes(core));
  app.route('/invitations', invitationRoutes(core));
  app.route('/', credentialRoutes(core));
  app.route('/', dashboardRoutes(core));
  app.route('/', maintenanceRoutes(core, restore));
  app.route('/', statusRoutes(core, restore));
  app.notFound((c) => c.json({ error: 'There is nothing at this address.' }, 404));
  app.onError((error, c) => {
    // Who sent it is gone: nobody reads the answer, and the log is for faults of ours.
    if ('code' in error && error.code === 'ECONNRESET') return c.json({ error: 'The request broke off.' }, 400);
    console.error(error);
    if (error instanceof DiskFull) {
      c.header('Retry-After', '60');
      return c.json({ error: 'The disk of the record is full. Nothing of this request is stored.' }, 503);
    }
    return c.json({ error: 'The record failed. What it said is in its log.' }, 500);
  });
  return app;
}

/** Lets extension pages read answers. It protects nothing: every request brings its key. */
function forExtensions(): MiddlewareHandler {
  return cors({
    origin: (origin) => (/^(chrome|moz)-extension:\/\/[^/]+$/.test(origin) ? origin : null),
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    allowHeaders: ['Accept-Language', 'Authorization', 'Content-Type', 'If-Match', 'If-None-Match', versionHeader],
    exposeHeaders: [versionHeader, consistentHeader, 'Date', 'ETag', 'Last-Modified', 'Retry-After'],
    maxAge: 600,
  });
}

const versioned: MiddlewareHandler<Env> = async (c, next) => {
  if (c.get('version')) return next();
  const asked = c.req.header(versionHeader) ?? '';
  return c.json({ error: `${versionHeader} must be 1.0.x or 2.0.x${asked && `, not ${asked}`}.` }, 400);
};

async function readHealth({ database, lrs }: Core): Promise<object> {
  return database.read(async (sql) => ({
    ok: true,
    statements: await countStatements(sql),
    ...(await countLearning(sql)),
    ...(lrs && { lrs: { ok: lrs.problem === null, read: lrs.readAt } }),
  }));
}
