import { Lexer, type Token, type Tokens } from 'marked';
import type { Block, Inline } from '../text/markdown.ts';

/**
 * Reads the Markdown of a pack's texts into data: paragraphs, lists, images, emphasis, code, links to http(s). Anything
 * else (HTML, tables, headings, other links) is shown as the text it contains. `pack` stands before the paths of images.
 */
export function readMarkdown(text: string, pack: string | null = null): Block[] {
  return Lexer.lex(text).flatMap((token) => toBlock(token, pack));
}

/** The files of the pack whose images a Markdown text shows. */
export function imagesIn(text: string): string[] {
  if (!text.includes('![')) return [];
  const inside = (token: Token): string[] =>
    isImage(token) ? [token.href].filter(isOwnPath) : partsOf(token).flatMap(inside);
  return [...new Set(Lexer.lex(text).flatMap(inside))];
}

/** Whether an image of a Markdown text says nothing to those who do not see it. */
export function hasBareImage(text: string): boolean {
  const isBare = (token: Token): boolean => (isImage(token) ? !token.text.trim() : partsOf(token).some(isBare));
  return /!\[\s*\]/.test(text) && Lexer.lex(text).some(isBare);
}

function partsOf(token: Token): Token[] {
  if (token.type === 'list') return (token as Tokens.List).items;
  return 'tokens' in token && token.tokens ? token.tokens : [];
}

function isImage(token: Token): token is Tokens.Image {
  return token.type === 'image';
}

function toBlock(token: Token, pack: string | null): Block[] {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return [];
    case 'list': {
      const list = token as Tokens.List;
      return [
        {
          type: 'list',
          ordered: list.ordered,
          items: list.items.map((item) => item.tokens.flatMap((each) => toBlock(each, pack))),
        },
      ];
    }
    default:
      return toParagraph(token, pack);
  }
}

/** An image alone in its paragraph is a block of its own; one amid text is left to its description. */
function toParagraph(token: Token, pack: string | null): Block[] {
  const parts = partsOf(token);
  const [only] = parts;
  if (only && isImage(only) && parts.length === 1) {
    return isOwnPath(only.href) ? [{ type: 'image', src: mediumId(only.href, pack), alt: only.text }] : [];
  }
  const children = parts.length > 0 ? parts.flatMap(toInline) : toInline(token);
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

function toInline(token: Token): Inline[] {
  const children = 'tokens' in token && token.tokens ? token.tokens.flatMap(toInline) : null;
  switch (token.type) {
    case 'strong':
      return [{ type: 'strong', children: children ?? [] }];
    case 'em':
      return [{ type: 'emphasis', children: children ?? [] }];
    case 'codespan':
      return [{ type: 'code', value: (token as Tokens.Codespan).text }];
    case 'br':
      return [{ type: 'break' }];
    case 'link':
      return toLink(token as Tokens.Link, children ?? []);
    case 'image':
      return [{ type: 'text', value: (token as Tokens.Image).text }];
    default:
      return children ?? [{ type: 'text', value: 'text' in token ? String(token.text) : token.raw }];
  }
}

function toLink(link: Tokens.Link, children: Inline[]): Inline[] {
  return /^https?:\/\//i.test(link.href) ? [{ type: 'link', href: link.href, children }] : children;
}

/** What a file of a pack is asked for by: `publisher.pack/path`; in a pack that is not installed, its path. */
export function mediumId(path: string, pack: string | null): string {
  return pack === null ? path : `${pack}/${path}`;
}

/** Media come from the pack itself: a path below it, no scheme, no way up. */
function isOwnPath(src: string): boolean {
  return /^\w[\w.-]*(\/\w[\w.-]*)*$/.test(src) && !src.includes('..');
}
