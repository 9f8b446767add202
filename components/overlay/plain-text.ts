import type { Block, Inline } from '../../lib/text/markdown.ts';

/** A text's words alone, to be read aloud. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join(' ');
}

function blockText(block: Block): string {
  if (block.type === 'image' || block.type === 'video') return block.alt;
  if (block.type === 'list') return block.items.map(plainText).join(' ');
  return block.children.map(inlineText).join('');
}

function inlineText(inline: Inline): string {
  if (inline.type === 'break') return ' ';
  if (inline.type === 'text' || inline.type === 'code') return inline.value;
  return inline.children.map(inlineText).join('');
}
