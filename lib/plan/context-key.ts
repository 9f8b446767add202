/** A key that `when` clauses read. A name that ends in `.` is a family: anything may follow. */
export interface ContextKey {
  name: string;
  /** `page` keys are read by the watcher, and only while an open clause reads them; the rest is known to the background. */
  from: 'page' | 'background';
  type: 'string' | 'number' | 'boolean';
  means: string;
}

/** Every context key there is. The checker, the documentation and the watcher read this table. */
export const contextKeys: readonly ContextKey[] = [
  { name: 'tool.id', from: 'background', type: 'string', means: 'The tool, as publisher.pack/tool.' },
  { name: 'tool.kind', from: 'background', type: 'string', means: 'pos, accounting, ecommerce or other.' },
  { name: 'screen.id', from: 'background', type: 'string', means: 'The screen, unset where none is known.' },
  { name: 'role', from: 'background', type: 'string', means: 'The role that the organisation set for this profile.' },
  { name: 'team', from: 'background', type: 'string', means: 'The team that the organisation set for this profile.' },
  { name: 'language', from: 'background', type: 'string', means: "The person's language, such as en." },
  { name: 'hour', from: 'background', type: 'number', means: 'Hour of the day, 0 to 23, local time.' },
  { name: 'weekday', from: 'background', type: 'number', means: 'Day of the week, 1 Monday to 7 Sunday, local time.' },
  { name: 'lesson.completed.', from: 'background', type: 'boolean', means: 'The lesson was completed.' },
  { name: 'lesson.seen.', from: 'background', type: 'boolean', means: 'The lesson was offered or begun.' },
  {
    name: 'skill.',
    from: 'background',
    type: 'number',
    means: "The person's level of a skill: 1 once a lesson that teaches it was completed, else 0.",
  },
  {
    name: 'daysSince.',
    from: 'background',
    type: 'number',
    means: 'Days since a lesson was last completed, 0 today; unset until it is.',
  },
  { name: 'config.', from: 'background', type: 'string', means: "A setting of the tool's pack." },
  { name: 'busy', from: 'page', type: 'boolean', means: "The tool's busyWhen holds: nothing is offered now." },
  { name: 'typing', from: 'page', type: 'boolean', means: 'The person typed into a field within the last seconds.' },
  { name: 'dialogOpen', from: 'page', type: 'boolean', means: 'The page shows a dialog.' },
  { name: 'errorShown', from: 'page', type: 'boolean', means: 'The page shows an error or marks a field as wrong.' },
  { name: 'emptyResult', from: 'page', type: 'boolean', means: 'A list or search on the page came back empty.' },
  { name: 'online', from: 'page', type: 'boolean', means: 'The browser has a network.' },
  {
    name: 'screen.',
    from: 'page',
    type: 'string',
    means: "A parameter of the screen's address; it stays on the page.",
  },
  { name: 'element.', from: 'page', type: 'boolean', means: 'element.TARGET.visible, .disabled or .empty.' },
];

/** The key's entry, by its own name or its family's; null for a key there is none of. */
export function contextKey(name: string): ContextKey | null {
  const own = contextKeys.find((key) => key.name === name);
  return (
    own ??
    contextKeys.find((key) => key.name.endsWith('.') && name.length > key.name.length && name.startsWith(key.name)) ??
    null
  );
}
