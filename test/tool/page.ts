import type { PageReader } from '../../lib/tool/match.ts';

interface Page {
  path?: string;
  hash?: string;
  title?: string;
  query?: Record<string, string>;
  meta?: Record<string, string>;
  /** The selectors of the landmarks that are visible. */
  landmarks?: string[];
  frames?: Record<string, Page>;
}

/** A page that says what it is given, for rules to be tried on. */
export function pageOf({
  path = '/',
  hash = '',
  title = '',
  query = {},
  meta = {},
  landmarks = [],
  frames = {},
}: Page): PageReader {
  return {
    path,
    hash,
    title,
    query: (name) => query[name] ?? null,
    meta: (name) => meta[name] ?? null,
    landmark: ({ css }) => landmarks.includes(css),
    frame: (name) => (frames[name] ? pageOf(frames[name]) : null),
  };
}
