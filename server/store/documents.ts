import * as z from 'zod/mini';
import type { Sql, Value } from './sql.ts';

export type DocumentKind = 'state' | 'activityProfile' | 'agentProfile';

/** What a document belongs to; what does not apply is empty. */
export interface DocumentPlace {
  kind: DocumentKind;
  activity: string;
  /** What the agent is found by. */
  agent: string;
  /** Null stands for every registration, where many documents are meant. */
  registration: string | null;
}

const documentRow = z.object({
  etag: z.string(),
  modified: z.string(),
  type: z.string(),
  body: z.instanceof(Uint8Array),
});

export type Document = z.infer<typeof documentRow>;

function where({ kind, activity, agent, registration }: DocumentPlace): { text: string; values: Value[] } {
  const text = 'kind = ? and activity = ? and agent = ?';
  if (registration === null) return { text, values: [kind, activity, agent] };
  return { text: `${text} and registration = ?`, values: [kind, activity, agent, registration] };
}

/** The document of that id. */
export async function findDocument(sql: Sql, place: DocumentPlace, id: string): Promise<Document | null> {
  const { text, values } = where({ ...place, registration: place.registration ?? '' });
  const query = `select etag, modified, type, body from document where ${text} and id = ?`;
  return (await sql.all(documentRow, query, ...values, id))[0] ?? null;
}

/** Ids of the documents at a place, of those that changed after a time where one is given. */
export function listDocuments(sql: Sql, place: DocumentPlace, since: string | null): Promise<string[]> {
  const { text, values } = where(place);
  const query = `select distinct id from document where ${text} and modified > ? order by id`;
  return sql.texts(query, ...values, since ?? '');
}

/** Writes a document in place of the one before. */
export async function putDocument(sql: Sql, place: DocumentPlace, id: string, document: Document): Promise<void> {
  const { kind, activity, agent, registration } = place;
  const { etag, modified, type, body } = document;
  await sql.run(
    `insert into document (kind, activity, agent, registration, id, etag, modified, type, body)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (kind, activity, agent, registration, id)
     do update set etag = excluded.etag, modified = excluded.modified, type = excluded.type, body = excluded.body`,
    ...[kind, activity, agent, registration ?? '', id, etag, modified, type, body],
  );
}

/** Takes a document away, or all that are at the place. */
export async function removeDocuments(sql: Sql, place: DocumentPlace, id: string | null): Promise<void> {
  if (id === null) {
    const { text, values } = where(place);
    await sql.run(`delete from document where ${text}`, ...values);
    return;
  }
  const { text, values } = where({ ...place, registration: place.registration ?? '' });
  await sql.run(`delete from document where ${text} and id = ?`, ...values, id);
}
