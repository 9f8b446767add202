// @ts-check

const alertLine = /** @type {HTMLElement} */ (document.querySelector('#alert'));
const noticeLine = /** @type {HTMLElement} */ (document.querySelector('#notice'));

/** Says what went wrong, until the next message. @param {string} message */
export function showAlert(message) {
  clearMessages();
  alertLine.textContent = message;
}

/** Says what was done, until the next message. @param {string} message */
export function showNotice(message) {
  clearMessages();
  noticeLine.textContent = message;
}

export function clearMessages() {
  alertLine.textContent = '';
  noticeLine.textContent = '';
}
