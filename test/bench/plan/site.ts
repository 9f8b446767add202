import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { companyPacks, toolCount } from './company.ts';

/** The page of the tool where the plans are asked for, and the company's packs. */
export interface Site {
  origin: string;
  /** The addresses of all packs in their one-file form. */
  packs: string[];
  /** Serves the packs of a company with so many lessons from now on. */
  setLessons(count: number): void;
  close(): void;
}

/** Serves a company on a port. */
export async function serveCompany(port: number): Promise<Site> {
  let packs: string[] = [];
  const answer = ({ url = '/' }: IncomingMessage, response: ServerResponse) => {
    const [, nth] = /^\/pack\/(\d+)$/.exec(url) ?? [];
    const type = nth ? 'application/json' : 'text/html; charset=utf-8';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(nth ? packs[Number(nth)] : page);
  };
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    packs: Array.from({ length: toolCount }, (_, nth) => `${origin}/pack/${nth}`),
    setLessons: (count) => {
      packs = companyPacks(count).map((pack) => JSON.stringify(pack));
    },
    close: () => void server.close().closeAllConnections(),
  };
}

const page = `<!doctype html>
<html lang="en">
<head><title>Tool 0</title><meta name="application-name" content="Tool 0"></head>
<body><h1>Orders</h1><label>Amount <input id="amount" value="1"></label><button>Save</button></body>
</html>`;
