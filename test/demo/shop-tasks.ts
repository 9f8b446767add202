import type { Page } from 'playwright-core';
import { type Edition, wordsOf } from './editions.ts';

const table = {
  products: ['Products', 'Catalogue', 'Produkte', 'Sortiment'],
  price: ['Price', 'Retail price', 'Preis', 'Ladenpreis'],
  badPrice: [
    'Enter a price in euro, like 12.50.',
    'Enter a price in euro, like 12.50.',
    'Geben Sie einen Preis in Euro ein, etwa 12,50.',
    'Geben Sie einen Preis in Euro ein, etwa 12,50.',
  ],
  more: ['Increase stock', 'More on hand', 'Bestand erhöhen', 'Vorrat erhöhen'],
  stock: ['Stock', 'On hand', 'Bestand', 'Vorrat'],
  save: ['Save', 'Save changes', 'Speichern', 'Änderungen speichern'],
  saved: ['Product saved', 'Changes saved', 'Produkt gespeichert', 'Änderungen gespeichert'],
  discounts: ['Discounts', 'Discounts', 'Rabatte', 'Rabatte'],
  create: ['Create discount', 'Add a discount', 'Rabatt anlegen', 'Rabatt hinzufügen'],
  code: ['Code', 'Promotion code', 'Code', 'Aktionscode'],
  value: ['Value', 'Reduction', 'Wert', 'Nachlass'],
  created: ['Discount TEA10 created', 'Discount TEA10 created', 'Rabatt TEA10 angelegt', 'Rabatt TEA10 angelegt'],
  orders: ['Orders', 'Orders', 'Bestellungen', 'Bestellungen'],
  refund: ['Refund', 'Return items', 'Erstatten', 'Artikel zurücknehmen'],
  reason: ['Reason', 'Reason', 'Grund', 'Grund'],
  never: ['Never arrived', 'Never arrived', 'Nie angekommen', 'Nie angekommen'],
  confirm: ['Confirm refund', 'Pay it back', 'Erstattung bestätigen', 'Auszahlen'],
  refunded: [
    'Refund RF-903 of €7.20 made',
    'Return RF-903, €7.20 paid back',
    'Erstattung RF-903 über 7,20\u00a0€ ausgeführt',
    'Rückgabe RF-903, 7,20\u00a0€ ausgezahlt',
  ],
  parcel: ['Shipping label', 'Shipping label', 'Versandetikett', 'Versandetikett'],
  carrier: ['Carrier', 'Carrier', 'Versanddienst', 'Versanddienst'],
  weight: ['Weight in kg', 'Parcel weight (kg)', 'Gewicht in kg', 'Paketgewicht (kg)'],
  buy: ['Buy label', 'Purchase label', 'Etikett kaufen', 'Etikett erwerben'],
  bought: [
    'Label bought: AP-1050-01',
    'Label bought: AP-1050-01',
    'Etikett gekauft: AP-1050-01',
    'Etikett gekauft: AP-1050-01',
  ],
} as const;

/** The tasks of the shop admin, done as a person does them: by role and label, in the words of an edition. */
export function shopTasks(page: Page, edition: Edition) {
  const words = wordsOf(table, edition);
  const isSecond = edition.release === 2;
  const goTo = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  const open = (name: string) => page.getByRole('main').getByRole('link', { name, exact: true }).click();
  const press = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click();
  const see = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  return {
    async price() {
      await goTo(words.products);
      await open('Enamel mug');
      await field(words.price).fill('dear');
      await press(words.save);
      await page.getByRole('alert').filter({ hasText: words.badPrice }).waitFor();
      await field(words.price).fill(edition.german ? '9,45' : '9.45');
      await page.getByRole('button', { name: words.more }).click();
      await press(words.save);
      await see(words.saved);
      await page.getByRole('spinbutton', { name: words.stock }).and(page.locator('[aria-valuenow="33"]')).waitFor();
    },
    async discount() {
      await goTo(words.discounts);
      await (isSecond ? press : open)(words.create);
      await field(words.code).fill('tea10');
      await field(words.value).fill('10');
      await press(words.create);
      await see(words.created);
    },
    async refund() {
      await goTo(words.orders);
      await open('SO-1050');
      await (isSecond ? open : press)(words.refund);
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('spinbutton', { name: 'Heather honey' }).fill('1');
      await dialog.getByLabel(words.reason).selectOption(words.never);
      await dialog.getByRole('button', { name: words.confirm }).click();
      await see(words.refunded);
    },
    async label() {
      const frame = page.frameLocator(`iframe[title="${words.parcel}"]`);
      await frame.getByLabel(words.carrier).selectOption({ index: 1 });
      await frame.getByLabel(words.weight).fill(edition.german ? '1,2' : '1.2');
      await frame.getByRole('button', { name: words.buy }).click();
      await frame.getByRole('status').filter({ hasText: words.bought }).waitFor();
    },
  };
}
