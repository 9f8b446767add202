import type { Journey } from '../driver/journey.ts';

/** A sale for cash, from the first item to the printed receipt. */
export const cashSale: Journey = {
  tool: 'till',
  lesson: 'harbour-street.till/cash-sale',
  title: 'Ring up a sale and take cash',
  async play(page, overlay) {
    await overlay.begin(this.title);
    await page.getByRole('button', { name: /^Enamel mug/ }).click();
    await page.locator('#pay').click();
    await page.locator('#cash-received').fill('20');
    await page.locator('#take-cash').click();
    await page.locator('#receipt').waitFor();
    await overlay.answer('It says how much is short and waits');
    await overlay.finished();
  },
};
