/** Text that is HTML already and goes into a page as it is. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template. */
export type Piece = Markup | string | number | null | undefined | false | Piece[];

/** A template whose values are escaped unless they are markup; null, undefined and false leave nothing. */
export function html(literals: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(String.raw({ raw: literals }, ...pieces.map(render)));
}

function render(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (Array.isArray(piece)) return piece.map(render).join('');
  return piece === null || piece === undefined || piece === false ? '' : escapeHtml(String(piece));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] as string);
}
