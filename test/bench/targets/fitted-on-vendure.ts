import { locateBy } from './left-out.ts';

export { describe } from '../../../lib/page/describe.ts';

/** The locator with what was fitted on the pages of `vendure` alone: it is judged on those of the other application. */
export const locate = locateBy({
  name: 0.745,
  mark: 0.726,
  look: 0.17,
  place: 0.447,
  gone: -0.36,
  crowd: 0.321,
  placeAtMost: 5.14,
  rival: 0.409,
  rivalFree: 0.002,
});
