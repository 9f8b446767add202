import type { Journey } from '../driver/journey.ts';

/** An invoice from the list to the saved page: every step but two is a page load. */
export const writeInvoice: Journey = {
  tool: 'ledger',
  lesson: 'harbour-street.ledger/write-invoice',
  title: 'Write an invoice',
  async play(page, overlay) {
    await overlay.begin(this.title);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Invoices' }).click();
    await page.locator('#new-invoice').click();
    await page.locator('#customer').selectOption({ index: 1 });
    await page.locator('#line-1-product').selectOption({ index: 1 });
    await page.locator('#save-invoice').click();
    await page.locator('#flash').waitFor();
    await overlay.answer('Save it and record a payment');
    await overlay.finished();
  },
};
