import { isSecond } from '../../edition/edition.js';
import { names } from '../names.js';
import { t } from '../text.js';

/** The tag of the number with a minus and a plus beside it. */
export const stepperTag = isSecond ? 'sa-counter' : 'stock-stepper';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; }
  label { display: block; margin-bottom: 4px; font-weight: 600; }
  .row, .strip { display: inline-flex; }
  button, input {
    box-sizing: border-box; height: var(--control); margin: 0; border: 1px solid var(--field); background: #fff;
    color: inherit; font: inherit;
  }
  button { width: var(--control); font-size: 18px; line-height: 1; cursor: pointer; touch-action: manipulation; }
  button:first-of-type { border-radius: 6px 0 0 6px; }
  button:last-of-type { border-radius: 0 6px 6px 0; }
  button:hover:not(:disabled) { background: var(--hover); }
  button:disabled { color: var(--muted); cursor: default; opacity: 0.6; }
  input { width: 80px; border-width: 1px 0; text-align: center; font-variant-numeric: tabular-nums; }
  input[aria-invalid] { border-color: var(--bad); box-shadow: inset 0 0 0 1px var(--bad); }
  :focus-visible { position: relative; outline: 2px solid var(--focus); outline-offset: 2px; }
  p { margin: 4px 0 0; color: var(--bad); }
  p[hidden] { display: none; }
`);

/** A number with a minus and a plus beside it: `<stock-stepper name="stock" label="Stock" value="18">`. */
class StockStepper extends HTMLElement {
  static formAssociated = true;

  #internals = this.attachInternals();
  #input;
  #minus;
  #error;

  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = `
      <label for="${names.id('value')}"></label>
      <div class="${names.classList('row')}" role="group">
        <button type="button">−</button>
        <input id="${names.id('value')}" type="text" inputmode="numeric" autocomplete="off" role="spinbutton" aria-valuemin="0">
        <button type="button">+</button>
      </div>
      <p id="${names.id('error')}" role="alert" hidden></p>`;
    this.#name(root, this.getAttribute('label'));
    this.#error = root.getElementById(names.id('error'));
    this.#listen(root);
    this.value = this.getAttribute('value') ?? '0';
  }

  get name() {
    return this.getAttribute('name');
  }

  get value() {
    return this.#input.value;
  }

  set value(text) {
    this.#input.value = text;
    this.#read();
  }

  /** Shows what is wrong with the value; an empty message clears it. */
  showError(message) {
    this.#error.hidden = !message;
    this.#error.textContent = message;
    for (const [name, value] of [
      ['aria-invalid', 'true'],
      ['aria-describedby', names.id('error')],
    ]) {
      if (message) this.#input.setAttribute(name, value);
      else this.#input.removeAttribute(name);
    }
  }

  #name(root, label) {
    const [minus, plus] = root.querySelectorAll('button');
    root.querySelector('label').textContent = label;
    root.querySelector('[role="group"]').setAttribute('aria-label', label);
    minus.setAttribute('aria-label', t('Decrease stock'));
    plus.setAttribute('aria-label', t('Increase stock'));
  }

  #listen(root) {
    const [minus, plus] = root.querySelectorAll('button');
    this.#minus = minus;
    this.#input = root.querySelector('input');
    minus.addEventListener('click', () => this.#step(-1));
    plus.addEventListener('click', () => this.#step(1));
    this.#input.addEventListener('input', () => this.#read());
    this.#input.addEventListener('keydown', (event) => {
      const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      this.#step(step);
    });
  }

  #step(by) {
    this.value = String(Math.max(0, (Number.parseInt(this.value, 10) || 0) + by));
    this.dispatchEvent(new Event('input', { bubbles: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #read() {
    this.#internals.setFormValue(this.value);
    if (/^\d+$/.test(this.value)) this.#input.setAttribute('aria-valuenow', this.value);
    else this.#input.removeAttribute('aria-valuenow');
    this.#minus.disabled = this.value === '0';
  }
}

customElements.define(stepperTag, StockStepper);
