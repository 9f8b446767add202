import { locateBy } from './left-out.ts';

export { describe } from '../../../lib/page/describe.ts';

/** The locator with what was fitted on the pages of `vendure-dashboard` alone: it is judged on those of the other. */
export const locate = locateBy({
  name: 0.991,
  mark: 0.55,
  look: 0.157,
  place: 0.247,
  gone: -0.535,
  crowd: 0.478,
  placeAtMost: 5.41,
  rival: 0.674,
  rivalFree: 1.244,
});
