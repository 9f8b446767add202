import { join } from 'node:path';
import { build } from 'vite';

/** Script text that gives a page our locator, as `LOC_locator`. */
export async function bundleLocator(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, '../locator.ts'), formats: ['iife'], name: 'LOC_locator' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('The locator was not built.');
  return `${output.output[0].code};globalThis.LOC_locator = LOC_locator;0`;
}
