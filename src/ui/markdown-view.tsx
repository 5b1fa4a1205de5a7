import type { ComponentChildren } from 'preact';
import type { Block, Inline } from '../entry/markdown-tree.ts';

/**
 * A note's text, drawn from its tree: every piece of it becomes an element of ours or plain text, never markup. It runs as
 * the script does that it begins with; each line of it (basics.css) as its own.
 */
export function MarkdownView({ tree }: { tree: readonly Block[] }) {
  return (
    <div class="markdown" dir="auto">
      {tree.map(block)}
    </div>
  );
}

function block(node: Block): ComponentChildren {
  switch (node.type) {
    case 'paragraph':
      return <p>{node.children.map(inline)}</p>;
    case 'heading':
      return (
        <p class="markdown-heading" role="heading" aria-level={headingLevel(node.level)}>
          {node.children.map(inline)}
        </p>
      );
    case 'quote':
      return <blockquote>{node.children.map(block)}</blockquote>;
    case 'list': {
      const items = node.items.map((item) => <li>{item.map(block)}</li>);
      return node.ordered ? <ol start={node.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'code':
      return (
        <pre>
          <code>{node.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
  }
}

function inline(node: Inline): ComponentChildren {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'break':
      return <br />;
    case 'code':
      return <code>{node.text}</code>;
    case 'strong':
      return <strong>{node.children.map(inline)}</strong>;
    case 'emphasis':
      return <em>{node.children.map(inline)}</em>;
    case 'link':
      return isSafe(node.href) ? (
        <a href={node.href} target="_blank" rel="noopener noreferrer">
          {node.children.map(inline)}
        </a>
      ) : (
        node.children.map(inline)
      );
  }
}

/** Headings of a note stand below the note's own place in the page's outline (region, then notes at level 3). */
function headingLevel(level: number): number {
  return Math.min(level + 3, 6);
}

/** The parser lets only these through; a note from a newer version's parser is checked again here. */
function isSafe(href: string): boolean {
  return /^(https?|mailto):/i.test(href);
}
