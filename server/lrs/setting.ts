import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { KeyAndSecret } from '../access.ts';
import type { Version } from '../xapi/shape.ts';

/** Another LRS, in which the organisation keeps its statements; this record stands beside it. */
export interface LrsSetting {
  /** The address that `/statements` is added to. */
  endpoint: string;
  version: Version;
  /** What this record reads and writes with. */
  server: KeyAndSecret;
  /** What browsers write with; null where they send to this record, which passes it on. */
  browsers: KeyAndSecret | null;
}

const word = z.string().check(z.minLength(1));
const access = z.object({ key: word, secret: word });
const shape = z.object({
  endpoint: word,
  version: z._default(z.enum(['1.0.3', '2.0.0']), '1.0.3'),
  server: access,
  browsers: z._default(z.nullable(access), null),
});

const mends: Record<string, string> = {
  endpoint: 'must be the address that /statements is added to, such as "https://lrs.example.com/xapi"',
  version: 'must be "1.0.3" or "2.0.0"',
  server: 'must be {"key": …, "secret": …}: a key of the LRS that reads all statements and writes',
  browsers: 'must be {"key": …, "secret": …}: a key of the LRS that writes statements and reads none; or left out',
};

/** Reads which LRS is named in a data folder: null where none is, or what is wrong with the file and how to mend it. */
export function readLrsSetting(data: string): LrsSetting | null | { fault: string } {
  const file = join(data, 'lrs.json');
  if (data === ':memory:' || !existsSync(file)) return null;
  const open = process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;
  if (open) return { fault: `${file} holds secrets and can be read by others. Mend it with: chmod 600 ${file}` };
  const parsed = shape.safeParse(parse(file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const at = issue?.path.join('.') ?? '';
    return { fault: `${file}: ${at || 'it'} ${mends[String(issue?.path[0])] ?? 'is no JSON object'}.` };
  }
  const fault = whyNot(parsed.data);
  return fault === null ? parsed.data : { fault: `${file}: ${fault}` };
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function whyNot({ endpoint, server, browsers }: LrsSetting): string | null {
  if (!URL.canParse(endpoint) || !isSafe(new URL(endpoint)))
    return `endpoint ${mends.endpoint}. Only on this machine may it be http:.`;
  if (server.key.includes(':')) return 'server.key may not hold a colon.';
  if (browsers?.key.includes(':')) return 'browsers.key may not hold a colon.';
  if (browsers?.key === server.key)
    return 'browsers must have a key of its own: with that of server every browser could read everybody’s statements.';
  return null;
}

/** Whether a secret may travel there: over TLS, or within this machine. */
function isSafe({ protocol, hostname, search, hash, username }: URL): boolean {
  const inside = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && inside)) && search + hash + username === '';
}
