import { Lexer, type Token, type Tokens } from 'marked';
import type { Block, Inline } from '../text/markdown.ts';

/**
 * Reads the Markdown of a pack's texts into data: paragraphs, lists, images, emphasis, code, links to http(s). Anything
 * else (HTML, tables, headings, other links) is shown as the text it contains.
 */
export function readMarkdown(text: string): Block[] {
  return Lexer.lex(text).flatMap(toBlock);
}

/** Whether an image of a Markdown text says nothing to those who do not see it. */
export function hasBareImage(text: string): boolean {
  const isBare = (token: Token): boolean =>
    (token.type === 'image' && !(token as Tokens.Image).text.trim()) || partsOf(token).some(isBare);
  return /!\[\s*\]/.test(text) && Lexer.lex(text).some(isBare);
}

function partsOf(token: Token): Token[] {
  if (token.type === 'list') return (token as Tokens.List).items;
  return 'tokens' in token && token.tokens ? token.tokens : [];
}

function toBlock(token: Token): Block[] {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return [];
    case 'list': {
      const list = token as Tokens.List;
      return [{ type: 'list', ordered: list.ordered, items: list.items.map((item) => item.tokens.flatMap(toBlock)) }];
    }
    default:
      return toParagraph(token);
  }
}

/** An image alone in its paragraph is a block of its own; one amid text is left to its description. */
function toParagraph(token: Token): Block[] {
  const parts = 'tokens' in token && token.tokens ? token.tokens : [];
  const [only] = parts;
  if (only?.type === 'image' && parts.length === 1) {
    const image = only as Tokens.Image;
    return isOwnMedia(image.href) ? [{ type: 'image', src: image.href, alt: image.text }] : [];
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

/** Media come from the pack itself: a path below it, no scheme, no way up. */
function isOwnMedia(src: string): boolean {
  return /^[\w-]+(\/[\w.-]+)+$/.test(src) && !src.includes('..');
}
