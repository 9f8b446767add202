import type { Locator, Page } from 'playwright-core';

/** The parts of a lesson that are worth a picture. */
export type Moment = 'offer' | 'card' | 'finished';

/** What is over the page, found as a person finds it: by role and name. Needs a build with an open shadow root. */
export interface Overlay {
  /** Waits for an offer. */
  offer(): Promise<Locator>;
  /** Takes the offer up and waits for the lesson's card. */
  showMe(): Promise<Locator>;
  /** Waits for the lesson's card; of that title, where one is given. */
  card(title?: string): Promise<Locator>;
  /** What the card says now. */
  stepText(): Promise<string>;
  next(): Promise<void>;
  back(): Promise<void>;
  skip(): Promise<void>;
  close(): Promise<void>;
  /** Chooses the answer of that text in a check. */
  answer(text: string): Promise<void>;
  /** Waits until the lesson is over and the card says so. */
  finished(): Promise<void>;
  /** Waits until nothing of ours is shown. */
  gone(): Promise<void>;
}

const patience = { timeout: 15_000 };

/** The overlay of a page. `onMoment` is awaited when an offer, a lesson's first card and its end have come. */
export function createOverlay(page: Page, onMoment: (moment: Moment) => Promise<void> = async () => {}): Overlay {
  const host = page.locator('alongside-overlay');
  const offers = host.getByRole('region', { name: 'Lesson offer' });
  const cards = (title?: string) => host.getByRole('dialog', title === undefined ? {} : { name: title, exact: true });
  const press = (name: string) => cards().getByRole('button', { name, exact: true }).click(patience);

  const card = async (title?: string) => {
    await cards(title).waitFor(patience);
    return cards(title);
  };
  return {
    async offer() {
      await offers.waitFor(patience);
      await onMoment('offer');
      return offers;
    },
    async showMe() {
      await offers.getByRole('button', { name: 'Show me' }).click(patience);
      const shown = await card();
      await onMoment('card');
      return shown;
    },
    card,
    stepText: async () => (await (await card()).textContent()) ?? '',
    next: () => press('Next'),
    back: () => press('Back'),
    skip: () => press('Skip'),
    close: () => press('Close'),
    answer: (text) =>
      cards()
        .getByRole('button', { name: text })
        .or(cards().getByRole('radio', { name: text }))
        .click(patience),
    async finished() {
      await cards()
        .getByText(/finished|learned/i)
        .first()
        .waitFor(patience);
      await onMoment('finished');
    },
    gone: () =>
      host
        .getByRole('dialog')
        .or(offers)
        .waitFor({ ...patience, state: 'detached' }),
  };
}
