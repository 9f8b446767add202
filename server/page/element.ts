type Child = Node | string | null | false;

/** What an element is given: properties that begin with `on` are listeners, all others attributes. */
export type Given = Record<string, string | boolean | null | ((event: Event) => void)>;

/** Makes an element; attributes that are false or null are left out, and true ones are empty. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  given: Given = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}

/** A button that says what it does; `described` says it in full where several read alike. */
export function button(label: string, press: () => void, more: { described?: string; primary?: boolean } = {}) {
  const { described = null, primary = false } = more;
  return make(
    'button',
    { type: 'button', 'aria-label': described, class: primary ? 'primary' : null, onclick: press },
    label,
  );
}

/** A field with its label above it, and room for what is wrong with it. */
export function field(name: string, label: string, given: Given = {}): { row: HTMLElement; input: HTMLInputElement } {
  const input = make('input', { id: name, name, 'aria-describedby': `${name}-fault`, autocomplete: 'off', ...given });
  const fault = make('p', { id: `${name}-fault`, class: 'fault' });
  return { row: make('div', { class: 'field' }, make('label', { for: name }, label), input, fault), input };
}

/** Says what is wrong with a field, and brings the person to it; null: nothing is. */
export function tellFault(input: HTMLInputElement, fault: string | null): void {
  const place = document.getElementById(`${input.id}-fault`);
  if (place) place.textContent = fault ?? '';
  input.setAttribute('aria-invalid', String(fault !== null));
  if (fault !== null) input.focus();
}

/** A table that scrolls by itself where it is too wide; its name is read to those who cannot see it. */
export function table(name: string, columns: string[], rows: Child[][]): HTMLElement {
  const head = make('tr', {}, ...columns.map((column) => make('th', { scope: 'col' }, column)));
  const body = rows.map((cells) => make('tr', {}, ...cells.map((cell) => make('td', { dir: 'auto' }, cell))));
  const whole = make('table', { 'aria-label': name }, make('thead', {}, head), make('tbody', {}, ...body));
  return make('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': name }, whole);
}
