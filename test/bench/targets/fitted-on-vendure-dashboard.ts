import { locateBy } from './left-out.ts';

export { describe } from '../../../lib/page/describe.ts';

/** The locator with what was fitted on the pages of `vendure-dashboard` alone: it is judged on those of the other. */
export const locate = locateBy({
  name: 0.902,
  mark: 0.85,
  look: 0.935,
  place: 0.578,
  gone: 0.068,
  crowd: 0.743,
  lead: 0.493,
  steady: 0.644,
  told: 0.522,
  placeAtMost: 6.42,
  rivalGone: 1.427,
  missing: 2.122,
  sure: 0.6,
});
