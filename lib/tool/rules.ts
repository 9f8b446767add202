// What tells a tool and a screen. Globs, not regular expressions: a pack must not be able to stall a page.

/** A glob, or several of which one must fit: a screen has another name in each language and release of its tool. */
export type Globs = string | string[];

/** An element whose presence says something: `css` finds it, `text` must match what it reads. It must be visible. */
export interface Landmark {
  css: string;
  text?: Globs | undefined;
}

/** One sign that a page belongs to a tool; every part given must hold. `weight` counts towards the best match (default 1). */
export interface Sign {
  /** A `<meta>` by name and the glob of its content. */
  meta?: { name: string; content: string } | undefined;
  /** Of the document. */
  title?: Globs | undefined;
  landmark?: Landmark | undefined;
  weight?: number | undefined;
}

/** A place inside a tool. Every part given must hold; the first screen that matches, in the pack's order, is the one. */
export interface ScreenRule {
  id: string;
  /** A path such as `/orders/:id`; `*` stands for the rest. */
  path?: Globs | undefined;
  /** Query parameters by name, each a glob. */
  query?: Record<string, string> | undefined;
  /** The address's part behind `#`, written as `path` is; a query behind it is left out. */
  hash?: Globs | undefined;
  title?: Globs | undefined;
  landmark?: Landmark | undefined;
  /** The name of the frame in which path, query, title and landmark are read; without it, the top document. */
  frame?: string | undefined;
}

/** All that the page's first script needs to know of a tool, under its qualified id. */
export interface ToolRule {
  id: string;
  signature: Sign[];
  screens: ScreenRule[];
}
