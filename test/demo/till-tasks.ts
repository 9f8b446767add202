import type { Page } from 'playwright-core';
import { type Edition, wordsOf } from './editions.ts';

const table = {
  pay: ['Pay €8.95', 'Take payment of €8.95', '8,95\u00a0€ bezahlen', '8,95\u00a0€ kassieren'],
  cash: ['Cash received (€)', 'Cash given (€)', 'Bar erhalten (€)', 'Bargeld gegeben (€)'],
  take: ['Take cash', 'Accept cash', 'Bar kassieren', 'Bargeld annehmen'],
  sold: ['Sale complete', 'Paid in full', 'Verkauf fertig', 'Vollständig bezahlt'],
  refund: ['Refund', 'Return', 'Erstattung', 'Rückgabe'],
  number: ['Receipt number', 'Receipt number', 'Belegnummer', 'Belegnummer'],
  find: ['Find receipt', 'Look up', 'Beleg suchen', 'Nachschlagen'],
  damaged: ['Damaged', 'Damaged', 'Beschädigt', 'Beschädigt'],
  sameCard: ['Same card', 'Same card', 'Gleiche Karte', 'Gleiche Karte'],
  give: ['Refund', 'Pay it back', 'Erstatten', 'Auszahlen'],
  agree: ['Confirm refund', 'Confirm the return', 'Erstattung bestätigen', 'Rückgabe bestätigen'],
  refunded: ['Refund complete', 'Return complete', 'Erstattung fertig', 'Rückgabe fertig'],
  cashUp: ['Cash-up', 'End of day', 'Kassensturz', 'Tagesende'],
  fifties: ['€50 notes', '€50 notes', '50 €', '50 €'],
  why: ['Reason for the difference', 'Reason for the difference', 'Grund der Differenz', 'Grund der Differenz'],
  close: ['Close the day', 'Finish the day', 'Tag abschließen', 'Tag beenden'],
  closed: ['Day closed', 'Day finished', 'Tag abgeschlossen', 'Tag beendet'],
} as const;

/** The tasks of the till, done as a person does them: by role and label, in the words of an edition. */
export function tillTasks(page: Page, edition: Edition) {
  const words = wordsOf(table, edition);
  const press = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click();
  const choose = (name: string) => page.getByRole('main').getByRole('radio', { name }).check();
  const agree = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  const goTo = (name: string) =>
    page
      .getByRole('navigation')
      .getByRole(edition.release === 2 ? 'link' : 'button', { name, exact: true })
      .click();
  const see = (name: string) => page.getByRole('region', { name, exact: true }).waitFor();
  return {
    async sale() {
      await page.getByRole('button', { name: /^Enamel mug/ }).click();
      await press(words.pay);
      await page.getByLabel(words.cash).fill('20');
      await press(words.take);
      await see(words.sold);
    },
    async refund() {
      await goTo(words.refund);
      await page.getByLabel(words.number).fill('R-5002');
      await press(words.find);
      await choose('Enamel mug');
      await choose(words.damaged);
      await choose(words.sameCard);
      await press(words.give);
      await agree(words.agree);
      await see(words.refunded);
    },
    async cashUp() {
      await goTo(words.cashUp);
      await page.getByLabel(words.fifties, { exact: true }).fill('3');
      await press(words.close);
      await page
        .getByRole('alert')
        .filter({ hasText: edition.german ? '48,55\u00a0€' : '€48.55' })
        .waitFor();
      await page.getByLabel(words.why).fill('-');
      await press(words.close);
      await agree(words.close);
      await see(words.closed);
    },
  };
}
