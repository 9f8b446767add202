import type { Description } from '../target/description.ts';

/** A page of a tool in which an element can be picked. */
export interface OpenPage {
  tab: number;
  title: string;
  host: string;
}

/** An element that the trainer picked: what is stored of it, and how surely it will be found by that. */
export interface Picked {
  described: Description;
  /** The screen that it was picked on; none for what is on every screen, or where the screen is not known. */
  screens: string[];
  sure: Sureness;
}

/** How a description does on the page that it was captured on. */
export interface Sureness {
  /** When the element stands elsewhere; when the names in code are others too; when the words are. */
  moved: Chance;
  renamed: Chance;
  reworded: Chance;
  /** How many elements on the page say the same and are of its kind, itself included. */
  alike: number;
}

/** Whether a description would find its element; else another would be as likely, or none likely enough. */
export interface Chance {
  isFound: boolean;
  /** How likely it is the one, 0 to 1. */
  score: number;
  /** How much more speaks for it than for the second, a logarithm; 99 where there is no second. */
  margin: number;
}

/** What is said on the page in which an element is picked. */
export interface PickHints {
  hint: string;
  /** Of an element that cannot be described. */
  unseen: string;
  direction: 'ltr' | 'rtl';
}
