/** The headers by which a client says which state of a document it knows. */
export interface Preconditions {
  ifMatch: string | undefined;
  ifNoneMatch: string | undefined;
}

/** Whether the state of a document (its ETag, null where there is none) is the one that a client wants to change. */
export function isAsExpected({ ifMatch, ifNoneMatch }: Preconditions, etag: string | null): boolean {
  if (ifMatch !== undefined && !names(ifMatch, etag)) return false;
  return ifNoneMatch === undefined || !names(ifNoneMatch, etag);
}

/** Whether a client that reads has this state already. */
export function isKnown({ ifNoneMatch }: Preconditions, etag: string): boolean {
  return ifNoneMatch !== undefined && names(ifNoneMatch, etag);
}

function names(header: string, etag: string | null): boolean {
  if (etag === null) return false;
  return header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === `"${etag}"`);
}
