import type { Page } from 'playwright-core';
import type { Edition } from '../../demo/editions.ts';
import { ledgerTasks } from '../../demo/ledger-tasks.ts';
import { shopTasks } from '../../demo/shop-tasks.ts';
import { tillTasks } from '../../demo/till-tasks.ts';

/** A lesson of a demo tool, and how it is done for real in any edition of the tool. */
export interface EditionLesson {
  tool: 'till' | 'ledger' | 'shop';
  /** Its qualified id. */
  lesson: string;
  /** What stands behind the tool's address where it is begun. */
  from: string;
  /** The right answer of the question at its end. */
  answer?: string;
  task(page: Page, edition: Edition): Promise<void>;
}

const till = (lesson: string, task: 'sale' | 'refund' | 'cashUp', answer?: string): EditionLesson => ({
  tool: 'till',
  lesson: `harbour-street.till/${lesson}`,
  from: '',
  ...(answer === undefined ? {} : { answer }),
  task: (page, edition) => tillTasks(page, edition)[task](),
});

const ledger = (lesson: string, task: 'invoice' | 'payment' | 'match', answer?: string): EditionLesson => ({
  tool: 'ledger',
  lesson: `harbour-street.ledger/${lesson}`,
  from: '',
  ...(answer === undefined ? {} : { answer }),
  task: (page, edition) => ledgerTasks(page, edition)[task](),
});

const shop = (
  lesson: string,
  task: 'price' | 'refund' | 'discount' | 'label',
  from: string,
  answer?: string,
): EditionLesson => ({
  tool: 'shop',
  lesson: `harbour-street.shop-admin/${lesson}`,
  from,
  ...(answer === undefined ? {} : { answer }),
  task: (page, edition) => shopTasks(page, edition)[task](),
});

/** Every lesson of the demo tools' packs. */
export const editionLessons: readonly EditionLesson[] = [
  till('cash-sale', 'sale', 'It says how much is short and waits'),
  till('refund-receipt', 'refund'),
  till('cash-up', 'cashUp'),
  ledger('write-invoice', 'invoice', 'Save it and record a payment'),
  ledger('record-payment', 'payment'),
  ledger('reconcile', 'match'),
  shop('change-price', 'price', '', 'Type the price with tax'),
  shop('refund-item', 'refund', ''),
  shop('discount-code', 'discount', ''),
  shop('shipping-label', 'label', '#/orders/SO-1050'),
];
