import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

/** The first thing that is wrong with a request's parameters, behind its name. */
export function firstFault(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  return [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ');
}

/** What is wrong with a value, behind the path to it: `statement.verb.id: must be …`. */
export function explain(place: string, issue: Issue | undefined): string {
  if (!issue) return `${place}: is not as it should be`;
  const nested = issue.code === 'invalid_union' ? issue.errors.find((issues) => issues.length > 0)?.[0] : undefined;
  const at = place + issue.path.map(spell).join('');
  return nested ? explain(at, nested) : `${at}: ${issue.message}`;
}

function spell(key: PropertyKey): string {
  return typeof key === 'number' ? `[${key}]` : `.${String(key)}`;
}
