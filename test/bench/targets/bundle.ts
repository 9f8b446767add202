import { join } from 'node:path';
import { pageScript } from '../../../scripts/page-script.ts';

/** Script text that gives a page our locator, as `LOC_locator`. */
export function bundleLocator(): Promise<string> {
  return pageScript(join(import.meta.dirname, '../locator.ts'), 'LOC_locator');
}
