import { expect } from 'vitest';
import { activityIri } from '../../../lib/record/vocabulary.ts';
import { sam } from '../../../scripts/demo-configuration.ts';
import { readObjects } from '../../../scripts/read-record.ts';
import type { Stage } from './stage.ts';

/** Waits until the record holds that Sam completed a lesson. */
export async function expectCompleted(stage: Stage, lesson: string): Promise<void> {
  const completed = () => readObjects(stage.record, sam.account, 'completed');
  await expect.poll(completed, { timeout: 20_000 }).toContain(activityIri('lesson', lesson));
}

/** Waits until the record itself has given Sam a badge. */
export async function expectEarned(stage: Stage, badge: string): Promise<void> {
  const earned = () => readObjects(stage.record, sam.account, 'earned');
  await expect.poll(earned, { timeout: 20_000 }).toContain(activityIri('badge', badge));
}
