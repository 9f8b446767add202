import type { Page } from 'playwright-core';
import { type Edition, wordsOf } from './editions.ts';

const table = {
  invoices: ['Invoices', 'Invoices', 'Rechnungen', 'Rechnungen'],
  create: ['New invoice', 'Create invoice', 'Neue Rechnung', 'Rechnung anlegen'],
  customer: ['Customer', 'Customer', 'Kunde', 'Kunde'],
  product: ['Product', 'Item', 'Produkt', 'Artikel'],
  save: ['Save invoice', 'Post the invoice', 'Rechnung speichern', 'Rechnung buchen'],
  saved: ['Invoice * saved', 'Invoice * posted', 'Rechnung * gespeichert', 'Rechnung * gebucht'],
  payments: ['Payments', 'Money received', 'Zahlungen', 'Zahlungseingang'],
  record: ['Record a payment', 'Receive a payment', 'Zahlung erfassen', 'Zahlung annehmen'],
  open: ['Show open invoices', 'List unpaid invoices', 'Offene Rechnungen anzeigen', 'Unbezahlte Rechnungen auflisten'],
  amount: ['Amount received (€)', 'Amount (€)', 'Erhaltener Betrag (€)', 'Betrag (€)'],
  method: ['Method', 'Paid by', 'Zahlungsart', 'Bezahlt mit'],
  post: ['Record payment', 'Post the payment', 'Zahlung buchen', 'Zahlung verbuchen'],
  posted: ['Payment * recorded', 'Payment * posted', 'Zahlung * erfasst', 'Zahlung * gebucht'],
  bank: ['Bank', 'Bank', 'Bank', 'Bank'],
  match: ['Match', 'Match this line', 'Zuordnen', 'Zeile zuordnen'],
} as const;

/** The tasks of the ledger, done as a person does them: by role and label, in the words of an edition. */
export function ledgerTasks(page: Page, edition: Edition) {
  const words = wordsOf(table, edition);
  const goTo = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click();
  // What is a link in one release is a button in the other.
  const press = (name: string) => {
    const within = page.getByRole('main');
    return within
      .getByRole('link', { name, exact: true })
      .or(within.getByRole('button', { name, exact: true }))
      .click();
  };
  const choose = (name: string) => page.getByRole('combobox', { name }).first().selectOption({ index: 1 });
  const see = (words: string) =>
    page
      .getByRole('status')
      .filter({ hasText: new RegExp(words.replace('*', '.*')) })
      .waitFor();
  return {
    async invoice() {
      await goTo(words.invoices);
      await press(words.create);
      await choose(words.customer);
      await choose(words.product);
      await press(words.save);
      await see(words.saved);
    },
    async payment() {
      await goTo(words.payments);
      await press(words.record);
      await choose(words.customer);
      await press(words.open);
      await page.getByRole('main').getByRole('checkbox').first().check();
      await page.getByLabel(words.amount).fill(edition.german ? '10,00' : '10.00');
      await choose(words.method);
      await press(words.post);
      await see(words.posted);
    },
    async match() {
      await goTo(words.bank);
      await page.getByRole('main').locator('a[href^="/bank?"]').first().click();
      await page.getByRole('main').getByRole('radio').first().check();
      await press(words.match);
    },
  };
}
