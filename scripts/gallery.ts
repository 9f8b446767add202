import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { build, createServer, type PreviewServer, preview } from 'vite';
import { widths } from '../test/gallery/example.ts';
import { obtainAnyBrowser } from './find-browser.ts';
import { root } from './project.ts';

const jsx = ['preact/jsx-runtime', 'preact/jsx-dev-runtime'];
/** Made ready once: each has many files. */
const packages = ['preact', 'preact/hooks', ...jsx, '@floating-ui/core', 'lucide', 'marked', 'zod/mini'];

const shared = {
  configFile: false,
  root,
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} as const;

/** The gallery of all that people see, served without the extension. */
export interface Gallery {
  url: string;
  close(): Promise<void>;
}

/** Serves the gallery from its sources, and anew with each change of them. */
async function serveSources(): Promise<Gallery> {
  const server = await createServer({
    ...shared,
    server: { port: 5180, host: '127.0.0.1' },
    cacheDir: join(root, '.demo/gallery'),
    optimizeDeps: { noDiscovery: true, include: packages },
  });
  await server.listen();
  return galleryOf(server);
}

/** Builds the gallery and serves it on a free port: hundreds of its pages are soon opened. */
export async function serveGallery(): Promise<Gallery> {
  const outDir = join(root, '.demo/gallery-built');
  const input = join(root, 'test/gallery/index.html');
  await build({ ...shared, publicDir: false, build: { outDir, emptyOutDir: true, rolldownOptions: { input } } });
  return galleryOf(await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } }));
}

function galleryOf(server: Pick<PreviewServer, 'resolvedUrls' | 'close'>): Gallery {
  const [address = ''] = server.resolvedUrls?.local ?? [];
  return { url: `${address}test/gallery/index.html`, close: () => server.close() };
}

/** The names of all that is shown. */
export async function namesIn(page: Page, gallery: Gallery): Promise<string[]> {
  const links = page.getByRole('link');
  // Nobody waits for all the frames.
  await page.goto(gallery.url, { waitUntil: 'commit' });
  await links.first().waitFor({ timeout: 60_000 });
  return links.allTextContents();
}

/** Opens a part in a window so wide, or else as wide as the one where it lives, and waits until it stands. */
export async function openPart(page: Page, gallery: Gallery, name: string, width?: number): Promise<void> {
  const own = widths[name.split('/')[0] ?? ''] ?? 1280;
  await page.setViewportSize({ width: width ?? own, height: 720 });
  await page.goto(`${gallery.url}?show=${name}`);
  await page.locator('[data-drawn]').waitFor({ state: 'attached' });
}

/** What a small phone has, and a window at 400 %. */
export const narrow = 320;

const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

async function takePictures(gallery: Gallery, folder: string): Promise<void> {
  const found = obtainAnyBrowser();
  if (!found) throw new Error('No browser was found.');
  mkdirSync(folder, { recursive: true });
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: found.path, args });
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  const take = (name: string) => page.screenshot({ path: join(folder, `${name.replace('/', '-')}.png`) });
  for (const name of await namesIn(page, gallery)) {
    await openPart(page, gallery, name);
    for (const [look, media] of Object.entries(looks)) {
      await page.emulateMedia(media);
      await take(`${name}-${look}`);
    }
    await page.emulateMedia(looks.light);
    await openPart(page, gallery, name, narrow);
    await take(`${name}-narrow`);
  }
  await browser.close();
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { pictures: { type: 'string' } } });
  if (values.pictures) {
    const gallery = await serveGallery();
    await takePictures(gallery, values.pictures);
    await gallery.close();
  } else console.log((await serveSources()).url);
}
