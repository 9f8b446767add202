import type { Evidence } from '../../lib/target/score.ts';

/** What an element says of itself: what is given, and nothing else. */
export function evidence(given: Partial<Evidence>): Evidence {
  const nothing: Evidence = {
    ...{ role: '', name: '', text: '', id: '', testId: '', field: '', type: '', placeholder: '', href: '', tag: '' },
    around: [],
    row: null,
    frame: '',
  };
  return { ...nothing, ...given };
}
