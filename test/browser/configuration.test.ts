import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readConfiguration } from '../../lib/browser/configuration.ts';
import { browser, extension, resetExtension } from './fake-extension.ts';
import './rig.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

const policy = (values: Record<string, unknown>) => extension.areas.managed.set(values);
const built = (values: Record<string, unknown>) => vi.stubGlobal('__CONFIGURATION__', JSON.stringify(values));

beforeEach(resetExtension);

describe('the configuration', () => {
  test('is empty where nobody has set anything', async () => {
    expect(await readConfiguration()).toEqual({ configuration: {}, managed: false, faults: [] });
  });

  test('is empty where the browser has no policy to read', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await readConfiguration()).toEqual({ configuration: {}, managed: false, faults: [] });
  });

  test('takes every part of a policy', async () => {
    const whole = {
      organisation: { name: 'Acme', key: 'abc' },
      catalogue: 'https://packs.example/catalogue',
      tools: { 'acme.till/till': ['http://till.example:8443/*'] },
      record: { url: 'https://record.example', enrolmentToken: 't' },
      learner: { name: 'Ann', account: { homePage: 'https://people.example', name: '7' } },
      role: 'cashier',
    };
    await policy(whole);
    expect(await readConfiguration()).toEqual({ configuration: whole, managed: true, faults: [] });
  });

  test.each([
    ['organisation', { name: '' }],
    ['catalogue', 'ftp://packs.example'],
    ['tools', { 'acme.till/till': 'https://till.example/*' }],
    ['record', { url: 'record.example' }],
    ['record', 'https://record.example'],
    ['learner', { name: 'Ann' }],
    ['role', 7],
    ['packs', ['pack.json']],
  ])('leaves out and names a part of the wrong shape: %s', async (part, value) => {
    const right = part === 'role' ? { catalogue: 'https://packs.example' } : { role: 'cashier' };
    await policy({ ...right, [part]: value });
    expect(await readConfiguration()).toEqual({ configuration: right, managed: true, faults: [part] });
  });

  test('leaves out what it does not know', async () => {
    await policy({ role: 'cashier', credential: 'secret' });
    expect((await readConfiguration()).configuration).toEqual({ role: 'cashier' });
  });

  test('of a policy counts before that of the build, part by part', async () => {
    built({ role: 'cashier', record: { url: 'https://built.example', enrolmentToken: 't' } });
    await policy({ record: { url: 'https://policy.example' } });
    expect(await readConfiguration()).toEqual({
      configuration: { role: 'cashier', record: { url: 'https://policy.example' } },
      managed: true,
      faults: [],
    });
  });

  test('of a build says nothing of being managed', async () => {
    built({ role: 'cashier' });
    expect(await readConfiguration()).toEqual({ configuration: { role: 'cashier' }, managed: false, faults: [] });
  });

  test('names unsigned packs only in a test build', async () => {
    const packs = ['https://packs.example/till.json'];
    await policy({ packs });
    expect((await readConfiguration()).configuration).toEqual({ packs });
    vi.stubGlobal('__TEST_BUILD__', false);
    expect((await readConfiguration()).configuration).toEqual({});
  });
});
