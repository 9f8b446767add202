import { build } from 'vite';

/** Script text that gives a page what a module exports, under a global name. */
export async function pageScript(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`The script ${entry} was not built.`);
  return `${output.output[0].code};globalThis.${name} = ${name};0`;
}
