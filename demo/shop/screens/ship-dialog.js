import { markShipped } from '../model/orders.js';
import { el } from '../parts/element.js';
import { field, textInput } from '../parts/field.js';
import { openModal } from '../parts/modal.js';
import { showToast } from '../parts/toast.js';

/** Asks for the tracking number and marks the order as shipped. */
export function openShipDialog(order) {
  const tracking = textInput(order.labels.at(-1)?.number ?? '');
  openModal({
    title: `Ship order ${order.number}`,
    content: [
      el('p', {}, 'The customer is told by email that the parcel is on its way.'),
      field({ label: 'Tracking number', name: 'tracking', optional: true, control: tracking }),
    ],
    confirmLabel: 'Confirm shipment',
    onConfirm: () => {
      markShipped(order.number, tracking.value.trim());
      showToast(`Order ${order.number} marked as shipped`);
    },
  });
}
