import type { PackFile } from '../../lib/pack/fault.ts';
import type { PackSource } from '../../lib/pack/schema.ts';

/** A small pack that has no faults; tests change one thing in it. */
export function samplePack(): PackSource {
  return {
    name: 'till',
    publisher: 'acme',
    version: '1.2.0',
    engines: { alongside: '^1.0.0' },
    displayName: '%name%',
    contributes: {
      tools: [
        {
          id: 'till',
          name: 'Till',
          kind: 'pos',
          signature: [{ meta: { name: 'application-name', content: 'Acme Till' } }],
          screens: [
            { id: 'sale', name: 'Sale', landmark: { css: 'h1', text: 'Sale' } },
            { id: 'payment', name: 'Payment', landmark: { css: 'h1', text: 'Payment' } },
          ],
          targets: {
            pay: { role: 'button', name: 'Pay' },
            amount: { role: 'textbox', name: 'Amount' },
            receipt: { role: 'status', text: 'Receipt *' },
          },
          busyWhen: 'element.receipt.visible',
        },
      ],
      skills: [{ id: 'selling', name: 'Selling' }],
      lessons: [
        {
          id: 'sale',
          title: '%sale.title%',
          tool: 'till',
          screens: ['sale'],
          minutes: 1,
          skills: ['selling'],
          steps: [
            { id: 'pay', text: 'Press **Pay**.', target: 'pay' },
            { id: 'amount', text: 'Type what you were given.', target: 'amount' },
            { id: 'quiz', check: { question: 'Done?', choices: [{ text: 'Yes', correct: true }, { text: 'No' }] } },
          ],
          effect: ['onTarget:receipt'],
        },
        {
          id: 'late',
          title: 'Close the till',
          tool: 'till',
          when: 'hour >= 17 && lesson.completed.sale && !errorShown',
          minutes: 2,
          steps: [{ id: 'go', text: 'Go.', completionEvents: ['onScreen:payment'] }],
          effect: ['onScreen:payment'],
        },
      ],
      badges: [{ id: 'seller', name: 'Seller', description: 'Sells.', criteria: { lessons: ['sale', 'late'] } }],
    },
  };
}

export const sampleTexts = { name: 'Acme Till', 'sale.title': 'Ring up a sale' };

/** The files of a pack's folder. */
export function folderOf(
  pack: unknown,
  texts: Record<string, Record<string, string>> = { '': sampleTexts },
): PackFile[] {
  const translations = Object.entries(texts).map(([language, table]) => ({
    path: language ? `pack.nls.${language}.json` : 'pack.nls.json',
    text: JSON.stringify(table),
  }));
  return [{ path: 'pack.json', text: JSON.stringify(pack, null, 2) }, ...translations];
}
