import type { Globs } from '../tool/rules.ts';

/**
 * The stored description of an element: independent pieces of evidence, none of them personal data.
 * `text`, `within`, `row`, `frame` and `screens` are conditions; the rest is weighed.
 */
export interface Target {
  /** ARIA role, explicit or implied by the tag. */
  role?: string | undefined;
  /** Accessible name; `*` stands for anything. */
  name?: string | undefined;
  /** Visible text of elements that have no name of their own (a heading, a status); `*` stands for anything. */
  text?: Globs | undefined;
  id?: string | undefined;
  testId?: string | undefined;
  /** The `name` attribute of a form field. */
  field?: string | undefined;
  type?: string | undefined;
  placeholder?: string | undefined;
  /** The path of a link, with its query or without (or its `#…`); `*` stands for anything. */
  href?: string | undefined;
  tag?: string | undefined;
  /** The nearest enclosing element that must match. */
  within?:
    | { role?: string | undefined; name?: string | undefined; id?: string | undefined; tag?: string | undefined }
    | undefined;
  /** In lists and grids: the row that says this text, the first, or any. */
  row?: { says: string } | 'first' | 'any' | undefined;
  /** The name of the frame that holds it. */
  frame?: string | undefined;
  /** The screens of the tool that have it: on others it is not sought. On all, where none is named. */
  screens?: string[] | undefined;
}
