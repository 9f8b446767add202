import type { Kind } from '../target/sighting.ts';

const byRole: Readonly<Record<string, Kind>> = {
  ...kinds('act', 'button link tab menuitem menuitemcheckbox menuitemradio treeitem option'),
  ...kinds('check', 'checkbox radio switch'),
  ...kinds('field', 'combobox textbox searchbox spinbutton slider listbox'),
  ...kinds('head', 'heading columnheader rowheader'),
};
const byTag: Readonly<Record<string, Kind>> = {
  ...kinds('act', 'button summary'),
  ...kinds('field', 'select textarea'),
  ...kinds('head', 'h1 h2 h3 h4 h5 h6 th legend label dt caption'),
  ...kinds('media', 'img svg canvas video'),
};

function kinds(kind: Kind, names: string): Record<string, Kind> {
  return Object.fromEntries(names.split(' ').map((name) => [name, kind]));
}

/** What an element is for; "text" for anything that is nothing else, null for what a person never meets. */
export function kindOf(element: Element): Kind | null {
  const tag = element.localName;
  const role = element.getAttribute('role');
  const told = role ? byRole[role] : undefined;
  if (told) return told;
  if (tag === 'input') return kindOfInput(element.getAttribute('type')?.toLowerCase() ?? '');
  const implied = byTag[tag];
  if (implied) return implied;
  if (tag === 'a' && element.hasAttribute('href')) return 'act';
  if (tag === 'form') return 'text';
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return 'field';
  const order = element.getAttribute('tabindex');
  return (order !== null && Number(order) >= 0) || element.hasAttribute('onclick') ? 'act' : 'text';
}

function kindOfInput(type: string): Kind | null {
  if (type === 'hidden') return null;
  if (/^(button|submit|reset|image)$/.test(type)) return 'act';
  return /^(checkbox|radio)$/.test(type) ? 'check' : 'field';
}
