import type { Description } from '../../lib/target/description.ts';

/** A description as one is captured of a button. */
export function sampleDescription(given: Partial<Description> = {}): Description {
  const filter = { n: 3, bits: 'aZ9-' };
  return {
    ...{ kind: 'act', tag: 'button', role: 'button', type: '', says: 'pay', data: false, id: 'pay', test: '' },
    ...{ field: '', href: '', hint: '', classes: ['main'], icon: '', attributes: ['data-kind=pay'], host: '', tie: '' },
    ...{ rank: 0.25, head: 'sale', section: '>main', path: 'button.1.2 main.1.1', place: 123456, column: '' },
    ...{ box: [10, 20, 100, 32] as const, twin: [0, 1] as const, before: 'AbCdEf', after: '', rivals: ['01-3'] },
    page: {
      ...{ texts: { ...filter, top: 4_000_000_000 }, ids: filter, links: filter, classes: filter },
      ...{ icons: filter, attributes: filter, places: filter },
    },
    ...given,
  };
}
