import type { ComponentChildren } from 'preact';
import type { Block, Inline } from '../../lib/text/markdown.ts';

/**
 * Draws a lesson's text. Only `http:` and `https:` links become links and only `data:` and `blob:` pictures are shown;
 * of any other the words stay.
 */
export function Markdown({ blocks }: { blocks: readonly Block[] }) {
  return <div class="al-markdown">{blocks.map(drawBlock)}</div>;
}

/** Draws text inside a line, as `Markdown` does. */
export function InlineText({ children }: { children: readonly Inline[] }) {
  return <>{children.map(drawInline)}</>;
}

function drawBlock(block: Block): ComponentChildren {
  switch (block.type) {
    case 'paragraph':
      return <p>{block.children.map(drawInline)}</p>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item) => (
            <li>{item.map(drawBlock)}</li>
          ))}
        </List>
      );
    }
    case 'image':
      return isPicture(block.src) ? <img src={block.src} alt={block.alt} /> : <p>{block.alt}</p>;
    default:
      return null;
  }
}

function drawInline(inline: Inline): ComponentChildren {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'strong':
      return <strong>{inline.children.map(drawInline)}</strong>;
    case 'emphasis':
      return <em>{inline.children.map(drawInline)}</em>;
    case 'code':
      return <code>{inline.value}</code>;
    case 'break':
      return <br />;
    case 'link':
      return drawLink(inline.href, inline.children.map(drawInline));
    default:
      return null;
  }
}

function drawLink(href: string, words: ComponentChildren) {
  if (!isWebAddress(href)) return words;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
}

function isWebAddress(href: string): boolean {
  return URL.canParse(href) && /^https?:$/.test(new URL(href).protocol);
}

/** Pictures come out of packs by value: one from the network would tell its host who reads which lesson. */
function isPicture(src: string): boolean {
  return /^(blob:|data:image\/)/i.test(src);
}
