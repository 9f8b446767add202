import { locateBy } from './left-out.ts';

export { describe } from '../../../lib/page/describe.ts';

/** The locator with what was fitted on the pages of `vendure` alone: it is judged on those of the other application. */
export const locate = locateBy({
  name: 0.755,
  mark: 0.773,
  look: 0.486,
  place: 0.587,
  gone: -0.168,
  crowd: 0.496,
  lead: 0.181,
  steady: 0.157,
  told: 0.551,
  placeAtMost: 5.641,
  rivalGone: 1.574,
  missing: 2.959,
  sure: 0.5,
});
