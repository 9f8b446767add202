import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { obtainAnyBrowser } from './find-browser.ts';
import { root } from './project.ts';

const jsx = ['preact/jsx-runtime', 'preact/jsx-dev-runtime'];
/** Made ready once: each has many files. */
const packages = ['preact', 'preact/hooks', ...jsx, '@floating-ui/dom', 'lucide', 'marked', 'zod/mini'];

/** The gallery of all that people see, served without the extension. */
export interface Gallery {
  url: string;
  close(): Promise<void>;
}

/** Serves the gallery on a free port. */
export async function serveGallery(port = 0): Promise<Gallery> {
  const server = await createServer({
    configFile: false,
    root,
    server: { port, host: '127.0.0.1' },
    cacheDir: join(root, '.demo/gallery'),
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    optimizeDeps: { noDiscovery: true, include: packages },
  });
  await server.listen();
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

/** Opens a part and waits until it is drawn. */
export async function openPart(page: Page, gallery: Gallery, name: string, more = ''): Promise<void> {
  await page.goto(`${gallery.url}?show=${name}${more}`);
  const drawn = page.locator('.ao-card, .ao-drawer, .ao-palette, #app > :not(main:has(#refund))').first();
  await drawn.waitFor();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

async function takePictures(gallery: Gallery, folder: string): Promise<void> {
  const found = obtainAnyBrowser();
  if (!found) throw new Error('No browser was found.');
  mkdirSync(folder, { recursive: true });
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: found.path, args });
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  for (const name of await namesIn(page, gallery)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await openPart(page, gallery, name);
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
    }
  }
  await browser.close();
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { pictures: { type: 'string' } } });
  const gallery = await serveGallery(values.pictures ? 0 : 5180);
  if (values.pictures) {
    await takePictures(gallery, values.pictures);
    await gallery.close();
  } else console.log(gallery.url);
}
