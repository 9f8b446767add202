import type { Say } from '../../lib/text/say.ts';
import type { AdministratorKey } from '../../lib/text/words/administrator.ts';

/** What the record answered, or why there is no answer to use, in words. */
export type Answer<T> = { value: T } | { fault: string; status: number | null };

/** Asks the record that served this page, as whoever is signed in. */
export interface RecordHere {
  ask<T>(path: string, init?: { method?: string; json?: unknown; csv?: string }): Promise<Answer<T>>;
}

/** The secret is held here alone, and gone with the page. */
export function createRecordHere(key: string, secret: string, say: Say<AdministratorKey>): RecordHere {
  const bytes = new TextEncoder().encode(`${key}:${secret}`);
  const authorization = `Basic ${btoa(String.fromCharCode(...bytes))}`;
  return {
    async ask(path, { method = 'GET', json, csv } = {}) {
      try {
        const answer = await fetch(path, {
          method,
          headers: { Authorization: authorization, ...typeOf(json, csv) },
          body: csv ?? (json === undefined ? null : JSON.stringify(json)),
          credentials: 'omit',
          cache: 'no-store',
        });
        const body = await answer.json();
        if (answer.ok) return { value: body };
        return { fault: say('answered', { error: String(body.error) }), status: answer.status };
      } catch {
        return { fault: say('down'), status: null };
      }
    },
  };
}

function typeOf(json: unknown, csv: string | undefined): Record<string, string> {
  if (csv !== undefined) return { 'Content-Type': 'text/csv; charset=utf-8' };
  return json === undefined ? {} : { 'Content-Type': 'application/json' };
}
