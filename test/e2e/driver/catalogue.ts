import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { runCatalogue } from '../../../scripts/catalogue.ts';
import type { Env } from '../../../server/app.ts';
import { withCatalogue } from '../../../server/catalogue.ts';

/** A catalogue of one pack on a host of its own. */
export interface CatalogueHost {
  /** What the configuration says of it. */
  configuration: { organisation: { name: string; key: string }; catalogue: string };
  /** Signs a catalogue that lists the till's pack as this version. */
  publish(version: string): void;
  /** Changes the newest pack after it was signed. */
  tamper(): void;
  /** The signed catalogue that lies there; given back, it is put there again. */
  file(text?: string): string;
  close(): Promise<void>;
}

export async function openCatalogueHost(folder: string): Promise<CatalogueHost> {
  const at = (name: string) => join(folder, name);
  mkdirSync(folder, { recursive: true });
  const whose = ['--organisation', 'Harbour Street'];
  const key = printed(() => runCatalogue(['key', at('key.pem')])).trim();
  const app = withCatalogue(new Hono<Env>(), at('out'));
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    configuration: { organisation: { name: 'Harbour Street', key }, catalogue: `http://127.0.0.1:${port}/catalogue/` },
    publish(version) {
      cpSync('public/packs/till', at('till'), { recursive: true });
      const manifest = JSON.parse(readFileSync(at('till/pack.json'), 'utf8'));
      writeFileSync(at('till/pack.json'), JSON.stringify({ ...manifest, version }));
      printed(() => runCatalogue(['catalogue', at('till'), '--key', at('key.pem'), '--out', at('out'), ...whose]));
    },
    tamper() {
      const { payload } = JSON.parse(readFileSync(at('out/catalogue.json'), 'utf8'));
      const listed = Buffer.from(payload, 'base64url').toString();
      const name = readdirSync(at('out/packs')).find((each) => listed.includes(each)) ?? '';
      const place = join(at('out/packs'), name);
      writeFileSync(place, readFileSync(place, 'utf8').replace('"Till', '"Tall'));
    },
    file(text) {
      if (text !== undefined) writeFileSync(at('out/catalogue.json'), text);
      return readFileSync(at('out/catalogue.json'), 'utf8');
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Runs a command of ours and gives what it printed. */
function printed(run: () => number): string {
  const lines: string[] = [];
  const { log } = console;
  console.log = (line: string) => void lines.push(line);
  try {
    if (run() !== 0) throw new Error('The command failed.');
  } finally {
    console.log = log;
  }
  return lines.join('\n');
}
