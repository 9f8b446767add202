import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Memory } from '../../lib/browser/memory.ts';
import { mayBeAt, patternsOf, registerSites } from '../../lib/browser/sites.ts';
import type { Tool } from '../../lib/pack/registry.ts';
import { rulesAt, type SiteEntry, siteKeys } from '../../lib/tool/site.ts';
import { browser, extension } from './fake-extension.ts';
import { openRig, startWorker, tillTool } from './rig.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

/** What the background knows where the organisation has its till at these addresses. */
async function tillAt(...patterns: string[]): Promise<Memory> {
  await openRig({ policy: { tools: { [tillTool]: patterns } } });
  return (await startWorker()).memory;
}

function grant(...patterns: string[]): void {
  for (const pattern of patterns) extension.granted.add(pattern);
}

const detector = () => extension.registered.get('detector');

/** The tools that the first script finds for an address, as it looks them up. */
function foundAt(address: string): string[] {
  const { values } = extension.areas.local;
  const entries = siteKeys(new URL(address)).flatMap((key) => (values.get(key) as SiteEntry[] | undefined) ?? []);
  return rulesAt(entries, new URL(address)).map(({ id }) => id);
}

describe('the first script', () => {
  test('is registered for the addresses that the browser grants, and no others', async () => {
    const memory = await tillAt('https://till.example/*', 'https://closed.example/*');
    grant('https://till.example/*');
    await registerSites(memory);
    expect(detector()).toMatchObject({ matches: ['https://till.example/*'], persistAcrossSessions: true });
    expect(foundAt('https://till.example/app')).toEqual([tillTool]);
    expect(foundAt('https://closed.example/app')).toEqual([]);
  });

  test('is nowhere without a permission', async () => {
    await registerSites(await tillAt('https://till.example/*'));
    expect(extension.registered.size).toBe(0);
    expect(extension.areas.local.values.size).toBe(0);
    expect(extension.injected).toEqual([]);
  });

  test('is nowhere for something that is no pattern', async () => {
    grant('till.example', 'javascript://x/*', 'file:///*');
    await registerSites(await tillAt('till.example', 'javascript://x/*', 'file:///*'));
    expect(extension.registered.size).toBe(0);
  });

  test('goes when the last permission goes, and its rules with it', async () => {
    const memory = await tillAt('https://till.example/*');
    grant('https://till.example/*');
    await registerSites(memory);
    extension.granted.clear();
    await registerSites(memory);
    expect(extension.registered.size).toBe(0);
    expect(extension.areas.local.values.size).toBe(0);
  });

  test('is registered anew, not twice, when addresses change', async () => {
    const memory = await tillAt('https://till.example/*', 'https://other.example/*');
    grant('https://till.example/*');
    await registerSites(memory);
    grant('https://other.example/*');
    await registerSites(memory);
    expect(detector()?.matches).toEqual(['https://till.example/*', 'https://other.example/*']);
    expect(foundAt('https://other.example/')).toEqual([tillTool]);
  });

  test('is left alone, and its rules too, where nothing has changed', async () => {
    const memory = await tillAt('https://till.example/*');
    grant('https://till.example/*');
    await registerSites(memory);
    const written = [
      vi.spyOn(browser.storage.local, 'set'),
      vi.spyOn(browser.storage.local, 'remove'),
      vi.spyOn(browser.scripting, 'updateContentScripts'),
    ];
    await registerSites(memory);
    for (const call of written) expect(call).not.toHaveBeenCalled();
    memory.claims[tillTool] = ['https://other.example/*'];
    grant('https://other.example/*');
    await registerSites(memory);
    expect(written[0]).toHaveBeenCalledExactlyOnceWith({ 'tools@other.example': [expect.anything()] });
  });

  test('asks the browser once for all patterns', async () => {
    const patterns = Array.from({ length: 100 }, (_, nth) => `https://till${nth}.example/*`);
    const memory = await tillAt(...patterns);
    grant(...patterns);
    const contains = vi.spyOn(browser.permissions, 'contains');
    await registerSites(memory);
    expect(detector()?.matches).toHaveLength(100);
    expect(contains).toHaveBeenCalledOnce();
  });

  test('one pattern that the browser does not take stops no other', async () => {
    const memory = await tillAt('https://*bad/*', 'https://till.example/*');
    grant('https://*/*', 'https://till.example/*');
    await registerSites(memory);
    expect(detector()?.matches).toEqual(['https://till.example/*']);
  });

  test('comes to the tabs that are open there at this moment, and to no others', async () => {
    const memory = await tillAt('https://till.example/*');
    grant('https://till.example/*');
    extension.tabs.push({ id: 4, url: 'https://till.example/app' }, { id: 5, url: 'https://mail.example/' });
    await registerSites(memory);
    expect(extension.injected).toEqual([{ tab: 4, file: '/detector.js' }]);
  });

  test.each([
    ['takes ports', false],
    ['takes none', true],
  ])('finds the till by its port in a browser that %s', async (_, refusesPorts) => {
    const memory = await tillAt('https://till.example:8443/*');
    extension.refusesPorts = refusesPorts;
    grant('https://till.example/*');
    extension.tabs.push({ id: 4, url: 'https://till.example:8443/app' });
    await registerSites(memory);
    expect(detector()?.matches).toEqual([refusesPorts ? 'https://till.example/*' : 'https://till.example:8443/*']);
    expect(extension.injected).toEqual([{ tab: 4, file: '/detector.js' }]);
    expect(foundAt('https://till.example:8443/app')).toEqual([tillTool]);
    expect(foundAt('https://till.example/app')).toEqual([]);
  });

  test.each([
    ['https://*.shop.example/*', 'https://*.shop.example/*', 'https://north.shop.example/'],
    ['http://localhost:*/*', 'http://localhost/*', 'http://localhost:3000/'],
    ['*://*/*', '*://*/*', 'http://any.example/'],
  ])('finds the rules of %s', async (pattern, granted, address) => {
    const memory = await tillAt(pattern);
    grant(granted);
    await registerSites(memory);
    expect(foundAt(address)).toEqual([tillTool]);
  });
});

describe('a tool may be', () => {
  let memory: Memory;
  let tool: Tool;
  beforeEach(async () => {
    memory = await tillAt(
      'https://till.example/*',
      'http://ported.example:8080/app/*',
      'https://*.shop.example/*',
      'http://localhost:*/*',
    );
    tool = (await memory.registry.tool(tillTool)) as Tool;
  });

  test.each([
    'https://till.example',
    'https://till.example:8443',
    'http://ported.example:8080',
    'https://shop.example',
    'https://north.shop.example',
    'http://localhost:3000',
  ])('at %s', (origin) => {
    expect(mayBeAt(memory, tool, origin)).toBe(true);
  });

  test.each([
    'http://till.example',
    'https://till.example.evil.example',
    'https://eviltill.example',
    'http://ported.example',
    'http://ported.example:8081',
    'https://notshop.example',
    'https://shop.example.evil.example',
  ])('not at %s', (origin) => {
    expect(mayBeAt(memory, tool, origin)).toBe(false);
  });

  test('where the organisation, a person or its vendor says', async () => {
    memory.claims[tillTool] = ['https://claimed.example/*', 'https://till.example/*'];
    const patterns = patternsOf(memory, { ...tool, matches: ['https://cloud.example/*'] });
    expect(patterns.slice(-2)).toEqual(['https://claimed.example/*', 'https://cloud.example/*']);
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  test('nowhere by the word of another tool', () => {
    expect(mayBeAt(memory, { ...tool, id: 'acme.till/other' }, 'https://till.example')).toBe(false);
  });
});
