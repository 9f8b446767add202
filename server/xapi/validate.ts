import * as z from 'zod/mini';
import { explain } from './fault.ts';
import { statementShape, type Version, type XapiStatement } from './shape.ts';

/** A statement as it came, together with what its parsed form says. */
export interface Received {
  body: Record<string, unknown>;
  statement: XapiStatement;
}

const inWords = z.locales.en().localeError;

/** Statements from the body of a request, or the first fault with its place: `statements[1].verb.id: …`. */
export function parseStatements(json: unknown, version: Version): Received[] | { fault: string } {
  const list = Array.isArray(json) ? json : [json];
  const received: Received[] = [];
  for (const [index, item] of list.entries()) {
    const place = placeOf(json)(index);
    const parsed = statementShape[version].safeParse(item, { error: inWords });
    if (!parsed.success) return { fault: explain(place, parsed.error.issues[0]) };
    received.push({ body: item, statement: parsed.data as XapiStatement });
  }
  return findRepeated(received) ?? received;
}

/** How a statement of a request is called where something is wrong with it. */
export function placeOf(json: unknown): (index: number) => string {
  return (index) => (Array.isArray(json) ? `statements[${index}]` : 'statement');
}

function findRepeated(received: readonly Received[]): { fault: string } | null {
  const seen = new Set<string>();
  for (const [index, { statement }] of received.entries()) {
    const id = statement.id?.toLowerCase();
    if (id && seen.has(id)) return { fault: `statements[${index}].id: stands twice in this request` };
    if (id) seen.add(id);
  }
  return null;
}
