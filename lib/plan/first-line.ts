/** The first line of a Markdown text without its marks, where one line must do. */
export function firstLine(markdown: string): string {
  const [line = ''] = markdown.replace(/[*_`#]|!?\[|\]\([^)]*\)/g, '').split('\n');
  return line;
}
