import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the project. */
export const root = join(import.meta.dirname, '..');

/** What `npm start` keeps between runs, and the browser profiles: inside the project, since a snap sees no /tmp. */
export function demoFolder(): string {
  const folder = join(root, '.demo');
  mkdirSync(folder, { recursive: true });
  return folder;
}
