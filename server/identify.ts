import type { Context, MiddlewareHandler } from 'hono';
import { authenticate } from './access.ts';
import { addressOf } from './address.ts';
import { createAllowance } from './allowance.ts';
import type { Env } from './app.ts';
import { createAttempts } from './attempts.ts';
import type { Core } from './keep.ts';

/**
 * Lets nobody past without a key, and each key no oftener than it may. An address is counted for wrong secrets alone, and
 * a right one always passes: one shop is one address, and one browser with a revoked key must not shut out the others.
 */
export function identify(core: Core): MiddlewareHandler<Env> {
  const attempts = createAttempts(core.clock);
  const allowance = createAllowance(core.clock);
  return async (c, next) => {
    const header = c.req.header('Authorization');
    const credential = await core.database.read((sql) => authenticate(sql, header));
    if (!credential) {
      const address = addressOf(c);
      const seconds = attempts.waitSeconds(address);
      if (seconds > 0) return tooMany(c, seconds, 'Too many wrong keys came from this address.');
      if (header !== undefined) attempts.failed(address);
      c.header('WWW-Authenticate', 'Basic realm="Training record"');
      return c.json({ error: 'This key and secret are not known here.' }, 401);
    }
    const seconds = allowance.waitSeconds(credential);
    if (seconds > 0) return tooMany(c, seconds, 'This key asks too often.');
    c.set('credential', credential);
    return next();
  };
}

/** The answer to who has to wait. */
export function tooMany(c: Context, seconds: number, error: string): Response {
  c.header('Retry-After', String(seconds));
  return c.json({ error }, 429);
}
