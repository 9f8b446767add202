import type { FirefoxOverlay } from '../driver/firefox-overlay.ts';
import type { FirefoxSession } from '../driver/firefox-session.ts';

export const cashSale = { id: 'harbour-street.till/cash-sale', title: 'Ring up a sale and take cash' };

/** Takes the lesson of a sale for cash for real, from its offer to its end. `atCard` is awaited at each card. */
export async function takeCashSale(
  firefox: FirefoxSession,
  overlay: FirefoxOverlay,
  atCard: () => Promise<unknown> = async () => {},
): Promise<void> {
  const press = async (selector: string) => firefox.click(await firefox.find(selector));
  const at = async (text: string) => {
    await overlay.says(text);
    await atCard();
  };
  await overlay.offer(cashSale.title);
  await atCard();
  await overlay.showMe(cashSale.title);
  await at('Scan the first item');
  await press('#products button');
  await at('Press Pay');
  await press('#pay');
  await at('Cash received');
  await firefox.type(await firefox.find('#cash-received'), '50');
  await at('Press Take cash');
  await press('#take-cash');
  await at('What does the till do?');
  await overlay.answer('It says how much is short and waits');
  await overlay.finished();
}
