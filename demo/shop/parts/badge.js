import { t } from '../text.js';
import { el } from './element.js';

const TONES = {
  'To ship': 'wait',
  Shipped: 'good',
  'Partly refunded': 'plain',
  Refunded: 'plain',
  Active: 'good',
  Scheduled: 'wait',
  Expired: 'plain',
  Inactive: 'plain',
  Visible: 'good',
  Hidden: 'plain',
  'Low stock': 'wait',
  'Out of stock': 'bad',
};

/** Returns a status, given in English, as a small coloured label. */
export function badge(text) {
  return el('span', { class: `badge badge-${TONES[text] ?? 'plain'}` }, t(text));
}
