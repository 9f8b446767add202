import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { Env } from '../app.ts';
import type { Core } from '../keep.ts';
import { findAttachment } from '../store/attachments.ts';
import type { Sql } from '../store/sql.ts';
import { parseLanguages } from './accept-language.ts';
import { asVersion } from './as-version.ts';
import { readDefinition } from './definitions.ts';
import { canonical, type Format, idsOnly } from './format.ts';
import { writeMultipart } from './multipart.ts';
import { inForm, type Loose } from './parts.ts';

/** Stored statements as a request wants to see them, each as JSON. */
export async function show(
  core: Core,
  c: Context<Env>,
  { format }: { format: Format },
  bodies: readonly string[],
): Promise<string[]> {
  const version = c.get('version') ?? core.version;
  const told = bodies.map((body) => asVersion(body, version));
  if (format === 'exact') return told;
  const statements = told.map((body) => JSON.parse(body) as Loose);
  if (format === 'ids') return statements.map((one) => JSON.stringify(idsOnly(one)));
  const known = await core.database.read((sql) => readDefinitions(sql, statements));
  const languages = parseLanguages(c.req.header('Accept-Language'));
  return statements.map((one) => JSON.stringify(canonical(one, (iri) => known.get(iri) ?? null, languages)));
}

async function readDefinitions(sql: Sql, statements: readonly Loose[]): Promise<Map<string, Loose>> {
  const iris = new Set<string>();
  const same = (part: Loose) => part;
  const note = (activity: Loose) => {
    iris.add(String(activity.id));
    return activity;
  };
  for (const one of statements) inForm(one, { actor: same, verb: same, activity: note });
  const known = new Map<string, Loose>();
  for (const iri of iris) {
    const definition = await readDefinition(sql, iri);
    if (definition) known.set(iri, definition);
  }
  return known;
}

/** An answer of statements and, as further parts, whatever of their attachments was sent to the record. */
export async function withAttachments(
  core: Core,
  c: Context<Env>,
  json: string,
  bodies: readonly string[],
): Promise<Response> {
  const first = { headers: { 'Content-Type': 'application/json' }, body: Buffer.from(json) };
  const types = new Map(bodies.flatMap(attachmentsIn));
  const others = await core.database.read(async (sql) => {
    const parts = [];
    for (const [sha2, type] of types) {
      const held = await findAttachment(sql, sha2);
      if (held) parts.push({ headers: headersOf(sha2, type), body: held.body });
    }
    return parts;
  });
  const boundary = randomUUID();
  c.header('Content-Type', `multipart/mixed; boundary=${boundary}`);
  return c.body(writeMultipart([first, ...others], boundary));
}

function headersOf(sha2: string, type: string): Record<string, string> {
  return { 'Content-Type': type, 'Content-Transfer-Encoding': 'binary', 'X-Experience-API-Hash': sha2 };
}

const attachments = z.optional(z.array(z.object({ sha2: z.string(), contentType: z.string() })));
const attaching = z.object({ attachments, object: z.object({ attachments }) });

function attachmentsIn(body: string): [string, string][] {
  const statement = attaching.parse(JSON.parse(body));
  const all = [...(statement.attachments ?? []), ...(statement.object.attachments ?? [])];
  return all.map(({ sha2, contentType }) => [sha2, contentType]);
}
