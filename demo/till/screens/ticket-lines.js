// @ts-check
import { element } from '../element.js';
import { formatMoney } from '../money.js';
import { t } from '../text.js';

/** The ticket's lines; pressing one makes it the current one. @param {import('../main.js').Till} till @param {(place: number) => void} choose */
export function ticketLines({ day, products }, choose) {
  const { lines, current } = day.ticket;
  if (lines.length === 0) return element('p', { class: 'empty' }, t('Scan a barcode or press a product.'));
  const list = element('ol', { class: 'lines', id: 'ticket-lines' });
  for (const [place, { productId, quantity, price }] of lines.entries()) {
    const name = products.find(({ id }) => id === productId)?.name ?? productId;
    const line = element(
      'button',
      {
        type: 'button',
        id: `line-${place + 1}`,
        'aria-current': place === current && 'true',
        onclick: () => choose(place),
      },
      element('span', {}, `${quantity} × ${name}`),
      ' ',
      element('strong', {}, formatMoney(quantity * price)),
    );
    list.append(element('li', {}, line));
  }
  return list;
}
