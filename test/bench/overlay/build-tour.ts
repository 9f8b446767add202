// Prepares the extension that the tour adapter loads: a test build, with one more content script that lets the bench
// hand over steps, start, go on and stop. Prints its folder.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { defaultHomePage } from '../../../lib/learner/learner.ts';
import { buildExtension } from '../../../scripts/build.ts';
import { root } from '../../../scripts/project.ts';
import { tourTool } from './tour-pack.ts';

const hosts = ['http://127.0.0.1/*'];
const folder = join(root, '.demo/tour-extension');

const built = await buildExtension({
  browser: 'chrome',
  hosts,
  config: {
    tools: { [tourTool]: hosts },
    learner: { name: 'Sam Rivers', account: { homePage: defaultHomePage, name: '2001' } },
  },
  shadow: 'open',
  out: '.demo/extension-tour',
});
if ('fault' in built) throw new Error(built.fault);
rmSync(folder, { recursive: true, force: true });
cpSync(built.folder, folder, { recursive: true });
await bundle('tour-bridge');
await bundle('tour-desk');
await bundle('tour-describer');
const place = join(folder, 'manifest.json');
const manifest = JSON.parse(readFileSync(place, 'utf8'));
const script = { matches: hosts, js: ['tour-bridge.js'], run_at: 'document_end' };
writeFileSync(place, JSON.stringify({ ...manifest, content_scripts: [script] }));
writeFileSync(
  join(folder, 'tour-desk.html'),
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Tour desk</title><script src="tour-desk.js"></script></html>',
);
console.log(folder);

async function bundle(name: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: join(import.meta.dirname, `${name}.ts`),
        formats: ['iife'],
        name: 'tour',
        fileName: () => `${name}.js`,
      },
    },
  });
}
