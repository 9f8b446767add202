import { createHash } from 'node:crypto';
import { type Document, type DocumentPlace, findDocument, putDocument, removeDocuments } from '../store/documents.ts';
import type { Sql } from '../store/sql.ts';
import { isAsExpected, type Preconditions } from './preconditions.ts';
import type { Refusal } from './refusal.ts';
import type { Version } from './shape.ts';

/** A document as a request brings it. */
export interface Sent {
  type: string;
  body: Uint8Array<ArrayBuffer>;
}

/** What a client wants to change, what it knows of it, and the rules of its version. */
export interface Change {
  place: DocumentPlace;
  id: string;
  known: Preconditions;
  version: Version;
  now: string;
}

const isJson = (type: string) => /^application\/json\s*(;|$)/i.test(type);

/** Puts a document in place of the one that the client knows. */
export async function replaceDocument(sql: Sql, change: Change, sent: Sent): Promise<Refusal | null> {
  if (isJson(sent.type) && parse(sent.body) === undefined) return notJson;
  const held = await findDocument(sql, change.place, change.id);
  const refusal = whyNotReplace(change, held) ?? whyNotChange(change, held);
  if (refusal) return refusal;
  await put(sql, change, sent);
  return null;
}

/** Adds to a JSON document the properties of another, or puts a first document there. */
export async function mergeDocument(sql: Sql, change: Change, sent: Sent): Promise<Refusal | null> {
  const told = isJson(sent.type) ? parse(sent.body) : null;
  if (told === undefined) return notJson;
  const held = await findDocument(sql, change.place, change.id);
  const refusal = whyNotChange(change, held);
  if (refusal) return refusal;
  if (!held) {
    if (isJson(sent.type) && !isObject(told)) return { status: 400, fault: 'body: must be a JSON object' };
    await put(sql, change, sent);
    return null;
  }
  const known = isJson(held.type) ? parse(held.body) : null;
  if (!isObject(known) || !isObject(told)) {
    return { status: 400, fault: 'body: both documents must be JSON objects to be merged' };
  }
  const body = Buffer.from(JSON.stringify({ ...known, ...told }));
  await put(sql, change, { type: 'application/json', body });
  return null;
}

/** Takes away the document that the client knows. */
export async function removeDocument(sql: Sql, change: Change): Promise<Refusal | null> {
  const refusal = whyNotChange(change, await findDocument(sql, change.place, change.id));
  if (!refusal) await removeDocuments(sql, change.place, change.id);
  return refusal;
}

const notJson: Refusal = { status: 400, fault: 'body: is not JSON, as its Content-Type says' };

async function put(sql: Sql, { place, id, now }: Change, { type, body }: Sent): Promise<void> {
  await putDocument(sql, place, id, { etag: etagOf(body), modified: now, type, body });
}

/** In 1.0.3 the ETag is the SHA-1 of the body; later versions leave it to the record. */
function etagOf(body: Uint8Array): string {
  return createHash('sha1').update(body).digest('hex');
}

/** Who overwrites must say what they know: from version 2 of every document that is there, before that of any profile. */
function whyNotReplace({ place, known, version }: Change, held: Document | null): Refusal | null {
  if (known.ifMatch !== undefined || known.ifNoneMatch !== undefined) return null;
  const free = version === '1.0.3' && place.kind === 'state';
  if (held && !free) {
    return { status: 409, fault: 'There is such a document. Fetch it, then send its ETag as If-Match to replace it.' };
  }
  if (version === '2.0.0' || place.kind === 'state') return null;
  return { status: 400, fault: 'If-Match or If-None-Match must be given' };
}

function whyNotChange({ known }: Change, held: Document | null): Refusal | null {
  if (isAsExpected(known, held?.etag ?? null)) return null;
  return { status: 412, fault: 'The document is no longer, or not yet, as If-Match or If-None-Match says.' };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined where it is no JSON. */
function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}
