import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { StandIn } from './stand-in.ts';

const letsIn = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, X-Experience-API-Version',
};

/** Lets a stand-in answer at an address of this machine, to any origin. */
export async function serveStandIn(lrs: StandIn): Promise<{ endpoint: string; close(): Promise<void> }> {
  const answer = async (request: Request) => {
    const answered = await lrs.fetch(request);
    for (const [name, value] of Object.entries(letsIn)) answered.headers.set(name, value);
    return answered;
  };
  const server = createServer(getRequestListener(answer));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://localhost:${port}${new URL(lrs.endpoint).pathname}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
