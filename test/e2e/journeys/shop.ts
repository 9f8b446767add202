import type { Journey } from '../driver/journey.ts';

/** A price changed and saved, with a check at the end. */
export const changePrice: Journey = {
  tool: 'shop',
  lesson: 'harbour-street.shop-admin/change-price',
  title: 'Change a price',
  async play(page, overlay) {
    await overlay.begin(this.title);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Products' }).click();
    await page.getByRole('link', { name: 'Enamel mug' }).click();
    await page.locator('#product-price').fill('9.45');
    await page.locator('#product-save').click();
    await overlay.answer('Type the price with tax');
    await overlay.finished();
  },
};

/** A label bought inside the order's frame. */
export const shippingLabel: Journey = {
  tool: 'shop',
  lesson: 'harbour-street.shop-admin/shipping-label',
  title: 'Buy a shipping label',
  async play(page, overlay) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Orders' }).click();
    await page.getByRole('link', { name: 'SO-1050' }).click();
    await overlay.begin(this.title);
    const frame = page.frameLocator('iframe.label-frame');
    await frame.locator('#carrier').selectOption({ index: 1 });
    await frame.locator('#weight').fill('1.2');
    await frame.getByRole('button', { name: 'Buy label' }).click();
    await overlay.finished();
  },
};
