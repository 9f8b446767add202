import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { authenticate } from './access.ts';
import { credentialRoutes } from './credential-routes.ts';
import { dashboardRoutes } from './dashboard-routes.ts';
import { enrolRoutes } from './enrol-routes.ts';
import type { Core } from './keep.ts';
import { peopleRoutes } from './people-routes.ts';
import type { Credential } from './store/credentials.ts';
import { countLearning } from './store/rollups.ts';
import { countStatements } from './store/statements.ts';
import { consistentHeader, defaultVersion, readVersion, versionHeader } from './xapi/headers.ts';
import { statementRoutes } from './xapi/routes.ts';
import type { Version } from './xapi/shape.ts';

/** What is known of a request once it has come to its handler. */
export interface Env {
  Variables: {
    credential: Credential;
    /** Null where the request names no version that is spoken here. */
    version: Version | null;
  };
}

const MAX_BODY = 5 * 1024 * 1024;

/** All that the record answers. */
export function createApp(core: Core): Hono<Env> {
  const app = new Hono<Env>();
  app.use(forExtensions());
  app.use('/xapi/*', async (c, next) => {
    const version = readVersion(c.req.header(versionHeader));
    c.set('version', version);
    c.header(versionHeader, version ?? defaultVersion);
    await next();
  });
  app.use(
    bodyLimit({
      maxSize: MAX_BODY,
      onError: (c) => c.json({ error: 'The request is larger than 5 MB (5242880 bytes). Send fewer statements.' }, 413),
    }),
  );
  app.get('/health', async (c) => c.json(await readHealth(core)));
  app.get('/xapi/about', (c) => c.json({ version: ['1.0.3', '2.0.0'] }));
  app.route('/enrol', enrolRoutes(core));
  app.use(identified(core));
  app.route('/xapi/statements', statementRoutes(core));
  app.get('/me', (c) => {
    const { kind, name, teams } = c.get('credential');
    return c.json({ kind, name, teams });
  });
  app.route('/roster/people', peopleRoutes(core));
  app.route('/', credentialRoutes(core));
  app.route('/', dashboardRoutes(core));
  app.notFound((c) => c.json({ error: 'There is nothing at this address.' }, 404));
  app.onError((error, c) => {
    console.error(error);
    return c.json({ error: 'The record failed. What it said is in its log.' }, 500);
  });
  return app;
}

/** Lets extension pages read answers. It protects nothing: every request brings its key. */
function forExtensions(): MiddlewareHandler {
  return cors({
    origin: (origin) => (/^(chrome|moz)-extension:\/\/[^/]+$/.test(origin) ? origin : null),
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT'],
    allowHeaders: ['Authorization', 'Content-Type', 'If-Match', 'If-None-Match', versionHeader],
    exposeHeaders: [versionHeader, consistentHeader, 'Date', 'ETag', 'Last-Modified', 'Retry-After'],
    maxAge: 600,
  });
}

function identified(core: Core): MiddlewareHandler<Env> {
  return async (c, next) => {
    const credential = await core.database.read((sql) => authenticate(sql, c.req.header('Authorization')));
    if (!credential) {
      c.header('WWW-Authenticate', 'Basic realm="Training record"');
      return c.json({ error: 'This key and secret are not known here.' }, 401);
    }
    c.set('credential', credential);
    return next();
  };
}

async function readHealth({ database }: Core): Promise<object> {
  return database.read(async (sql) => ({
    ok: true,
    statements: await countStatements(sql),
    ...(await countLearning(sql)),
  }));
}
