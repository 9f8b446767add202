import { forceCloseDatabase } from 'fake-indexeddb';
import { deleteDB, unwrap } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { readProgress } from '../../lib/browser/log.ts';
import { createMemory } from '../../lib/browser/memory.ts';
import { browser, extension } from './fake-extension.ts';
import { ann, annKey, ben, completeTheSale, openRig, sale, startWorker, tillTool } from './rig.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

describe('the memory', () => {
  test('is loaded from what is kept', async () => {
    const rig = await openRig();
    await completeTheSale(await startWorker());
    await rig.db.put('settings', 'de', 'language');
    await rig.db.put('claims', { tool: tillTool, patterns: ['https://shop.example/*'] });
    const memory = await createMemory().load();
    expect(memory).toMatchObject({
      learner: ann,
      language: 'de',
      claims: { [tillTool]: ['https://shop.example/*'] },
      progress: { lessons: { [sale]: { timesCompleted: 1 } } },
    });
    expect(memory.progress).toEqual(await readProgress(rig.db, annKey));
    expect((await memory.registry.tools()).map(({ id }) => id)).toEqual([tillTool]);
  });

  test('is loaded once, and again when it was forgotten', async () => {
    const rig = await openRig();
    const { load, forget } = createMemory();
    const [one, other] = await Promise.all([load(), load()]);
    expect(one).toBe(other);
    await rig.db.put('settings', ben, 'learner');
    expect((await load()).learner).toEqual(ann);
    forget();
    expect((await load()).learner).toEqual(ben);
  });

  test('that could not be loaded is tried again', async () => {
    await openRig();
    const { load } = createMemory();
    vi.spyOn(browser.i18n, 'getUILanguage').mockImplementationOnce(() => {
      throw new Error('not yet');
    });
    await expect(load()).rejects.toThrow('not yet');
    expect((await load()).learner).toEqual(ann);
  });

  test('lives on when the browser takes the database away', async () => {
    await openRig();
    const { load } = createMemory();
    const first = (await load()).db;
    const closed = new Promise((resolve) => first.addEventListener('close', resolve));
    // Its types ask for the class where the function takes an instance.
    forceCloseDatabase(unwrap(first) as never);
    await closed;
    const { db } = await load();
    expect(db).not.toBe(first);
    expect(await db.count('packs')).toBe(1);
  });

  test('lives on when the database is deleted under it', async () => {
    const rig = await openRig();
    const { load } = createMemory();
    await load();
    await deleteDB('alongside', { blocked: () => rig.db.close() });
    expect(await (await load()).db.count('packs')).toBe(0);
  });

  test('takes who works here from the organisation before what was said', async () => {
    await openRig();
    const cleo = { name: 'Cleo', account: { homePage: 'https://staff.example', name: 'c1' } };
    await extension.areas.managed.set({ learner: cleo });
    expect((await createMemory().load()).learner).toEqual(cleo);
  });

  test('speaks the browser’s language where none was chosen', async () => {
    await openRig();
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('de-AT');
    expect((await createMemory().load()).language).toBe('de');
  });
});
