import { vi } from 'vitest';
import type { FirefoxSession, Reference } from './firefox-session.ts';

/** What is over a page in Firefox, found by role and name in its closed root. */
export interface FirefoxOverlay {
  /** Whether anything of ours is in the page now. */
  isPresent(): Promise<boolean>;
  /** Waits for an offer of that lesson. */
  offer(title: string): Promise<void>;
  /** Takes the offer up and waits for the lesson's card. */
  showMe(title: string): Promise<void>;
  /** Brings the lesson with this title: under way already, or as it is offered. */
  begin(title: string): Promise<void>;
  /** Waits for a dialog of that name: a lesson's card, or the drawer. */
  dialog(name: string): Promise<Reference>;
  /** Waits until no dialog of that name is shown. */
  gone(name: string): Promise<void>;
  /** Waits until the card says something. */
  says(text: string): Promise<void>;
  /** Presses a button of ours. */
  press(button: string): Promise<void>;
  /** Types into a field of ours. */
  fill(field: string, text: string): Promise<void>;
  /** Chooses the answer of that text in a check, and gives it. */
  answer(text: string): Promise<void>;
  /** Waits until the lesson is over and says so. */
  finished(): Promise<void>;
}

const patience = { timeout: 20_000, interval: 100 };

export function createFirefoxOverlay(firefox: FirefoxSession): FirefoxOverlay {
  const root = async () => firefox.shadow(await firefox.find('alongside-overlay'));

  /** The element among those of a selector that a screen reader would name so, or so. What is drawn anew meanwhile is retried. */
  const named = (selector: string, ...names: string[]) =>
    vi.waitFor(async () => {
      for (const each of await firefox.findAll(selector, await root())) {
        if (names.includes(await firefox.name(each))) return each;
      }
      throw new Error(`There is no ${selector} named "${names.join('" or "')}".`);
    }, patience);
  const press = (button: string) =>
    vi.waitFor(async () => firefox.click(await named('button', button)), patience).then(() => undefined);
  const dialog = (name: string) => named('[role=dialog]', name);
  const isPresent = () => firefox.run(() => document.querySelector('alongside-overlay') !== null);

  const offer = async (title: string) => {
    const region = await named('section', 'Lesson offer');
    await vi.waitFor(async () => {
      const said = await firefox.text(await firefox.find('h2', region));
      if (said !== title) throw new Error(`"${said}" is offered, not "${title}".`);
    }, patience);
  };
  const showMe = async (title: string) => {
    await press('Show me');
    await dialog(title);
  };

  return {
    isPresent,
    offer,
    showMe,
    async begin(title) {
      const shown = await named('section,[role=dialog]', 'Lesson offer', title);
      if ((await firefox.name(shown)) === title) return;
      await offer(title);
      await showMe(title);
    },
    dialog,
    gone: (name) =>
      vi.waitFor(async () => {
        if (!(await isPresent())) return;
        for (const each of await firefox.findAll('[role=dialog]', await root())) {
          if ((await firefox.name(each)) === name) throw new Error(`"${name}" is still shown.`);
        }
      }, patience),
    says: (text) =>
      vi.waitFor(async () => {
        const said = await firefox.text(await firefox.find('[role=dialog]', await root()));
        if (!said.includes(text)) throw new Error(`The card says "${said}", not "${text}".`);
      }, patience),
    press,
    fill: (field, text) =>
      vi.waitFor(async () => firefox.type(await named('input', field), text), patience).then(() => undefined),
    async answer(text) {
      await vi.waitFor(async () => firefox.click(await named('input[type=radio]', text)), patience);
      await press('Answer');
    },
    finished: () => named('section', 'Lesson finished').then(() => undefined),
  };
}
