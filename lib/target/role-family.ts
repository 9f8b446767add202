// A redesign makes a link of a button, or a search box of a text box; it does not make a button of a heading.
const families = [
  'button link menuitem tab',
  'textbox searchbox combobox spinbutton',
  'combobox listbox',
  'checkbox switch menuitemcheckbox',
  'radio menuitemradio',
  'cell gridcell',
  'table grid treegrid',
  'dialog alertdialog',
  'img image',
].map((family) => family.split(' '));

/** The roles that an element may take on in a redesign and still be the same, without its own. */
export function rolesLike(role: string): string[] {
  const like = families.filter((family) => family.includes(role)).flat();
  return [...new Set(like)].filter((each) => each !== role);
}

/** Whether an element of one role may be what had the other. */
export function isRoleLike(one: string, other: string): boolean {
  return families.some((family) => family.includes(one) && family.includes(other));
}

/** Whether a role is of something that one presses: there, a name says more than anything else. */
export function isPressable(role: string): boolean {
  return isRoleLike('button', role);
}
