import type { PackFile } from '../../../lib/pack/fault.ts';
import type { Target } from '../../../lib/target/target.ts';

/** A step as the harness hands it over: `target` is a selector, `>>>` in it crosses a shadow root or a frame. */
export interface TourStep {
  id: string;
  target: string;
  title: string;
  text: string;
}

const packId = 'bench.tour';
export const tourTool = `${packId}/page`;
export const tourLesson = `${packId}/tour`;

/** The steps as a pack with one lesson; it is never finished, since it waits for a screen that never comes. */
export function tourPack(steps: readonly TourStep[], targets: readonly Target[]): PackFile[] {
  const pack = {
    name: 'tour',
    publisher: 'bench',
    version: '1.0.0',
    engines: { alongside: '^1.0.0' },
    displayName: 'Tour',
    contributes: {
      tools: [
        {
          id: 'page',
          kind: 'ecommerce',
          name: 'Orders',
          signature: [{ title: 'Orders - admin' }],
          screens: [
            { id: 'orders', name: 'Orders', path: '/page' },
            { id: 'never', name: 'Nowhere', path: '/never' },
          ],
          targets: Object.fromEntries(targets.map((target, at) => [`t${at}`, target])),
        },
      ],
      lessons: [
        {
          id: 'tour',
          title: 'A tour',
          tool: 'page',
          minutes: 1,
          steps: steps.map(({ title, text }, at) => ({
            id: `s${at}`,
            text: `**${title}**\n\n${text}`,
            target: `t${at}`,
            completionEvents: ['onScreen:never'],
          })),
          effect: ['onScreen:never'],
        },
      ],
    },
  };
  return [{ path: 'pack.json', text: JSON.stringify(pack) }];
}
