import type { Globs } from './rules.ts';

/** A text as texts are compared: white space collapsed, without case. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Says whether a text fits a glob exactly; `*` stands for anything. Nothing is tried twice, so no glob can be slow. */
export function matchesGlob(glob: string, text: string): boolean {
  const [first = '', ...rest] = glob.split('*');
  const last = rest.pop();
  if (last === undefined) return first === text;
  const end = text.length - last.length;
  if (end < first.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

/** Says whether a text reads as a glob says, or as one of several, whatever its case and white space. */
export function reads(globs: Globs, text: string): boolean {
  const said = plain(text);
  return [globs].flat().some((glob) => matchesGlob(plain(glob), said));
}
