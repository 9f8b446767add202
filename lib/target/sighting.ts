/** What an element is for, as far as a release keeps it: something pressed, ticked, filled in, a title, a picture, a text. */
export type Kind = 'act' | 'check' | 'field' | 'head' | 'media' | 'text';

/** What is read of each element of a page that could be meant, in the page's order. */
export interface Sighting {
  kind: Kind;
  tag: string;
  role: string;
  type: string;
  /** Its name or own text, folded; empty where it has none. */
  says: string;
  /** Whether what it says is a record's and not the tool's. */
  data: boolean;
  id: string;
  test: string;
  /** The `name` attribute. */
  field: string;
  href: string;
  hint: string;
  classes: readonly string[];
  icon: string;
  /** Other attributes that look as if they were to stay, "name=value". */
  attributes: readonly string[];
  /** The nearest elements around it that the tool made up ("app-price"), outermost first. */
  host: string;
  /** Of a label: what its field is called in code. */
  tie: string;
  /** The nearest heading before it. */
  head: string;
  /** Landmarks, forms and tables around it, outermost first. */
  section: string;
  /** A number for its way down from the body. */
  place: number;
}

/** What is read of the few that are compared closely. */
export interface Closeup {
  /** Its way up: tag, position and number among its like, from the element itself to the body. */
  path: readonly string[];
  /** Left, top, width, height, in pixels of the page. */
  box: readonly [number, number, number, number];
  /** What the head of its column says; empty outside of tables. */
  column: string;
}
