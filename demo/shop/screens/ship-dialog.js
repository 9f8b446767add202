import { markShipped } from '../model/orders.js';
import { el } from '../parts/element.js';
import { field, textInput } from '../parts/field.js';
import { openModal } from '../parts/modal.js';
import { showToast } from '../parts/toast.js';
import { t } from '../text.js';

/** Asks for the tracking number and marks the order as shipped. */
export function openShipDialog(order) {
  const tracking = textInput(order.labels.at(-1)?.number ?? '');
  openModal({
    title: t('Ship order {number}', { number: order.number }),
    content: [
      el('p', {}, t('The customer is told by email that the parcel is on its way.')),
      field({ label: t('Tracking number'), name: 'tracking', optional: true, control: tracking }),
    ],
    confirmLabel: t('Confirm shipment'),
    onConfirm: () => {
      markShipped(order.number, tracking.value.trim());
      showToast(t('Order {number} marked as shipped', { number: order.number }));
    },
  });
}
