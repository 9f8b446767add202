import type { ComponentChildren } from 'preact';
import type { Block, Inline } from '../../lib/text/markdown.ts';
import { Picture } from './picture.tsx';
import { Video } from './video.tsx';

/** Draws a lesson's text. Only `http:` and `https:` links become links; of any other the words stay. */
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
      return <Picture src={block.src} alt={block.alt} />;
    case 'video':
      return <Video src={block.src} alt={block.alt} captions={block.captions} />;
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
