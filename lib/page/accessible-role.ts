// Per tag, the role that it always implies; its own name, where none is given.
const always =
  `article aside:complementary button details:group dialog fieldset:group footer:contentinfo form h1:heading
  h2:heading h3:heading h4:heading h5:heading h6:heading header:banner hr:separator img li:listitem main meter
  nav:navigation ol:list option output:status progress:progressbar summary:button table td:cell textarea:textbox tr:row
  ul:list`.split(/\s+/);
// And those that it implies where it matches; the first that does. An empty selector always matches. (In HTML, selectors
// take the value of `type` in any case.)
const implied: Readonly<Record<string, readonly (readonly [role: string, selector: string])[]>> = {
  ...Object.fromEntries(always.map((each) => each.split(':')).map(([tag, role = tag]) => [tag, [[role, '']]])),
  a: [['link', '[href]']],
  area: [['link', '[href]']],
  input: [
    ['', '[type=hidden]'],
    ['button', ':is([type=button],[type=submit],[type=reset],[type=image])'],
    ['checkbox', '[type=checkbox]'],
    ['radio', '[type=radio]'],
    ['slider', '[type=range]'],
    ['spinbutton', '[type=number]'],
    ['combobox', '[list]'],
    ['searchbox', '[type=search]'],
    ['textbox', ''],
  ],
  section: [['region', ':is([aria-label],[aria-labelledby])']],
  select: [
    ['listbox', ':is([multiple],[size]:not([size="1"]))'],
    ['combobox', ''],
  ],
  th: [
    ['rowheader', '[scope=row]'],
    ['columnheader', ''],
  ],
};
const editable = '[contenteditable]:not([contenteditable=false])';

/** An element's role: its own, or what its tag implies; empty where it has none. */
export function roleOf(element: Element): string {
  const own = element.getAttribute('role')?.trim().split(/\s+/)[0]?.toLowerCase();
  if (own) return own === 'none' || own === 'presentation' ? '' : own;
  const rule = implied[element.localName]?.find(([, selector]) => !selector || element.matches(selector));
  return rule ? rule[0] : element.matches(editable) ? 'textbox' : '';
}

/** A selector of all that may have a role; some that match it have another. */
export function selectorOfRole(role: string): string {
  const tags = Object.entries(implied).flatMap(([tag, rules]) =>
    rules.filter(([name]) => name === role).map(([, selector]) => tag + selector),
  );
  const explicit = `[role~="${CSS.escape(role)}"]`;
  return [...tags, explicit, ...(role === 'textbox' ? [editable] : [])].join(',');
}
