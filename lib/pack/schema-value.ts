import * as z from 'zod/mini';

// The small values that a pack is made of. Each can be given a sentence, which editors show.

z.config({ jitless: true });

const idForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const pathStart = String.raw`^(?!.*\.\.)\w[\w.-]*(/\w[\w.-]*)*\.`;

/** An id: lower-case words joined by `-`. */
export const id = (about = 'Lower-case words joined by -.') => z.string().check(z.regex(idForm), z.describe(about));

/** A text that people read: as it stands, or a `%key%` of the translations. */
export const text = (about: string) =>
  z.string().check(z.minLength(1), z.maxLength(4000), z.describe(`${about} A text, or %key% of pack.nls.json.`));

/** A short text that is compared with something on the page; `*` stands for anything. */
export const glob = (about: string) => z.string().check(z.minLength(1), z.maxLength(300), z.describe(about));

/** A glob, or several of which one must fit. */
export const globs = (about: string) =>
  z
    .union([
      z.string().check(z.minLength(1), z.maxLength(300)),
      z.array(z.string().check(z.minLength(1), z.maxLength(300))).check(z.minLength(1), z.maxLength(50)),
    ])
    .check(z.describe(`${about} Several: any of them.`));

/** A `when` clause. */
export const when = (about: string) =>
  z.string().check(z.minLength(1), z.maxLength(1000), z.describe(`${about} A "when" clause, as in VS Code.`));

/** The path of a file of the pack's folder: relative, and never upwards. */
export const path = (endings: string, about: string) =>
  z.string().check(z.maxLength(300), z.regex(new RegExp(`${pathStart}(${endings})$`)), z.describe(about));

/** A list of ids. */
export const ids = (about: string) => z.array(id()).check(z.describe(about));

/** A list of completion events. */
export const events = (about: string) =>
  z.array(glob('Such as onClick:target, onScreen:screen or onTarget:target.')).check(z.minLength(1), z.describe(about));

/** Texts by key. */
export const texts = z.record(z.string(), z.string().check(z.maxLength(4000)));
