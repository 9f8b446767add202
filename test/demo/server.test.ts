import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../demo/server.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo({ port: 0 });
});
afterAll(() => demo.close());

/** Asks for a path exactly as it is written, where fetch would tidy it first. */
function statusOf(origin: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the demo server', () => {
  it('gives each tool an origin of its own', () => {
    expect(new Set([demo.till, demo.ledger, demo.shop]).size).toBe(3);
  });

  it('serves the till with the right types and nothing cached', async () => {
    const document = await fetch(demo.till);
    expect(document.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(document.headers.get('cache-control')).toBe('no-store');
    expect(await document.text()).toContain('content="Harbour Till"');
    const script = await fetch(`${demo.till}/main.js`);
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('serves the same data to the till and the shop', async () => {
    const [till, shop] = await Promise.all([demo.till, demo.shop].map((origin) => fetch(`${origin}/data.json`)));
    const data = (await till?.json()) as { products: unknown[]; orders: unknown[] };
    expect(data.products).toHaveLength(24);
    expect(await shop?.json()).toEqual(data);
  });

  it.each([
    '/../server.ts',
    '/..%2fserver.ts',
    '/%2e%2e/data.ts',
    '/screens/../../data.ts',
    '/edition/../data.ts',
    '/edition/..%2f..%2fdata.ts',
    '/%',
    '/%00',
    '//etc/passwd',
  ])('answers 404 to %s', async (path) => {
    expect(await statusOf(demo.till, path)).toBe(404);
    expect(await statusOf(demo.ledger, path)).toBe(404);
  });

  it('closes, and frees its ports', async () => {
    const other = await startDemo({ port: 0 });
    await other.close();
    await expect(fetch(other.till)).rejects.toThrow();
  });
});
