import type { Block, Inline } from './markdown-tree.ts';
import { markdownTree } from './markdown.ts';

/** How much of a note a badge's card shows, in UTF-16 units. */
const LONGEST = 160;
/** Enough Markdown to fill it. */
const ENOUGH = 1_000;

/** The beginning of a note as plain text on one line, at most 160 UTF-16 units with the ellipsis. */
export function excerpt(markdown: string): string {
  const text = blocksText(markdownTree(markdown.slice(0, ENOUGH)))
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= LONGEST && markdown.length <= ENOUGH) return text;
  const cut = text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, ''); // Half a character is none.
  return `${cut.trimEnd()}…`;
}

function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join(' ');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlinesText(block.children);
    case 'quote':
      return blocksText(block.children);
    case 'list':
      return block.items.map(blocksText).join(' · ');
    case 'code':
      return block.text;
    case 'rule':
      return '';
  }
}

function inlinesText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'break') return ' ';
      return 'text' in inline ? inline.text : inlinesText(inline.children);
    })
    .join('');
}
