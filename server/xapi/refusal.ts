import type { Context } from 'hono';

/** Why a request is not done, as an HTTP status and a sentence. */
export interface Refusal {
  status: 400 | 403 | 404 | 409 | 412;
  fault: string;
  /** The statement that is the reason, where its id is known. */
  id?: string;
}

/** The answer that says so. */
export function refused(c: Context, { status, fault }: Refusal): Response {
  return c.json({ error: fault }, status);
}
