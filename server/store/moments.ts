/** Hands out the times at which statements are stored. */
export interface Moments {
  /** Later than every time handed out or promised before, so that `stored` orders statements without ties. */
  next(): string;
  /** All stored up to this time is visible, and nothing will be stored at or before it any more. */
  through(): string;
}

/** `last`: the latest `stored` that is in the database already, if any. */
export function createMoments(clock: () => Date, last: string | null): Moments {
  let floor = last ? Date.parse(last) : 0;
  const iso = () => new Date(floor).toISOString();
  return {
    next() {
      floor = Math.max(clock().getTime(), floor + 1);
      return iso();
    },
    through() {
      floor = Math.max(clock().getTime(), floor);
      return iso();
    },
  };
}
