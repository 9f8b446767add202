import { request } from 'node:http';
import { expect, test, vi } from 'vitest';
import { serveRecord } from '../../server/serve.ts';
import { admin, openRecord } from './record-rig.ts';

test('a request that breaks off stores nothing, stops nothing, and is no fault of the record’s for its log', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  const record = await openRecord();
  const served = await serveRecord(record, { host: '127.0.0.1', port: 0 });
  if ('fault' in served) throw new Error(served.fault);
  const headers = {
    Authorization: `Basic ${btoa(`${admin.key}:${admin.secret}`)}`,
    'X-Experience-API-Version': '1.0.3',
    'Content-Type': 'application/json',
    'Content-Length': '5000',
  };
  for (let times = 0; times < 5; times += 1) {
    const asking = request(`${served.address}/xapi/statements`, { method: 'POST', headers, agent: false });
    asking.on('error', () => undefined);
    asking.write('[{"id":', () => asking.destroy());
    await new Promise((resolve) => asking.once('close', resolve));
    expect((await fetch(`${served.address}/health`)).status).toBe(200);
  }
  await served.close();
  expect(await (await record.app.request('/health')).json()).toMatchObject({ statements: 0 });
  expect(logged).not.toHaveBeenCalled();
  await record.close();
  logged.mockRestore();
});
