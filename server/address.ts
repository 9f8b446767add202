import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Where a request came from; empty where it came without a connection, from the process itself. What a proxy says of it
 * counts only where the connection is that proxy's: anyone can write the header.
 */
export function addressOf(c: Context): string {
  const { incoming, proxy } = (c.env ?? {}) as { incoming?: unknown; proxy?: string };
  if (!incoming) return '';
  const peer = plain(getConnInfo(c).remote.address ?? '');
  const last = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
  return proxy !== undefined && peer === proxy && last ? last : peer;
}

/** An IPv4 address as it is usually written, also where it came over IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '');
}
