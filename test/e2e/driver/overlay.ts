import type { Locator, Page } from 'playwright-core';

/** The parts of a lesson that are worth a picture. */
export type Moment = 'offer' | 'card' | 'finished';

/** What is over the page, found as a person finds it: by role and name. Needs a build with an open shadow root. */
export interface Overlay {
  /** Waits for an offer. */
  offer(): Promise<Locator>;
  /** Takes the offer up and waits for the lesson's card. */
  showMe(): Promise<Locator>;
  /** Brings the lesson with this title: under way already, as the offer that comes, or else from the person's list. */
  begin(title: string): Promise<void>;
  /** Waits for the lesson's card; of that title, where one is given. */
  card(title?: string): Promise<Locator>;
  /** What the card says now. */
  stepText(): Promise<string>;
  next(): Promise<void>;
  back(): Promise<void>;
  skip(): Promise<void>;
  /** Leaves the lesson. */
  close(): Promise<void>;
  /** Chooses the answer of that text in a check, and gives it. */
  answer(text: string): Promise<void>;
  /** Waits until the lesson is over and says so. */
  finished(): Promise<void>;
  /** Waits until nothing of ours is shown. */
  gone(): Promise<void>;
}

const patience = { timeout: 15_000 };

/** The overlay of a page. `onMoment` is awaited when an offer, a lesson's first card and its end have come. */
export function createOverlay(page: Page, onMoment: (moment: Moment) => Promise<void> = async () => {}): Overlay {
  const host = page.locator('alongside-overlay');
  const offers = host.getByRole('region', { name: 'Lesson offer' });
  const farewell = host.getByRole('region', { name: 'Lesson finished' });
  const cards = (title?: string) => host.getByRole('dialog', title === undefined ? {} : { name: title, exact: true });
  const press = (name: string) => cards().getByRole('button', { name, exact: true }).click(patience);

  const offer = async () => {
    await offers.waitFor(patience);
    await onMoment('offer');
    return offers;
  };
  const card = async (title?: string) => {
    await cards(title).waitFor(patience);
    return cards(title);
  };
  const showMe = async () => {
    await offers.getByRole('button', { name: 'Show me' }).click(patience);
    const shown = await card();
    await onMoment('card');
    return shown;
  };
  const chooseFromList = async (title: string) => {
    await offers.getByRole('button', { name: 'My lessons' }).click(patience);
    await cards('My lessons').getByRole('button', { name: title }).first().click(patience);
    await card(title);
    await onMoment('card');
  };
  return {
    offer,
    showMe,
    async begin(title) {
      await offers.or(cards(title)).waitFor(patience);
      if (await cards(title).isVisible()) return onMoment('card');
      await offer();
      if (await offers.getByRole('heading', { name: title, exact: true }).isVisible()) await showMe();
      else await chooseFromList(title);
    },
    card,
    stepText: async () => (await (await card()).textContent()) ?? '',
    next: () => press('Next'),
    back: () => press('Back'),
    skip: () => press('Skip'),
    close: () => press('Close'),
    async answer(text) {
      await cards().getByRole('radio', { name: text }).check(patience);
      await press('Answer');
    },
    async finished() {
      await farewell.waitFor(patience);
      await onMoment('finished');
    },
    gone: () =>
      host
        .locator('.al-card')
        .first()
        .waitFor({ ...patience, state: 'detached' }),
  };
}
