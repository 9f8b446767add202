// @ts-check

/** @typedef {{ productId: string, quantity: number, price: number }} Line */

/** The sale being rung up: its lines and which of them is the current one. @typedef {{ lines: Line[], current: number }} Ticket */

/** @type {Ticket} */
export const emptyTicket = { lines: [], current: -1 };

/** Adds a product, or more of it when it is on the ticket; that line becomes the current one.
 * @param {Ticket} ticket @param {{ id: string, price: number }} product @param {number} quantity @returns {Ticket} */
export function addProduct({ lines }, { id, price }, quantity) {
  const place = lines.findIndex(({ productId }) => productId === id);
  if (place < 0) return { lines: [...lines, { productId: id, quantity, price }], current: lines.length };
  const line = /** @type {Line} */ (lines[place]);
  return { lines: lines.with(place, { ...line, quantity: line.quantity + quantity }), current: place };
}

/** @param {Ticket} ticket @param {number} quantity @returns {Ticket} */
export function setQuantity({ lines, current }, quantity) {
  const line = lines[current];
  return line ? { lines: lines.with(current, { ...line, quantity }), current } : { lines, current };
}

/** Takes the current line off; the one before it becomes the current one. @param {Ticket} ticket @returns {Ticket} */
export function voidLine({ lines, current }) {
  return {
    lines: lines.filter((_, place) => place !== current),
    current: Math.max(current - 1, lines.length > 1 ? 0 : -1),
  };
}

/** @param {Line[]} lines */
export function totalOf(lines) {
  return lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0);
}
