import { markdownTree } from '../../entry/markdown.ts';
import type { Block, Inline } from '../../entry/markdown-tree.ts';
import type { FileNote } from '../records/record.ts';
import { htmlLines, htmlPre, htmlText } from './html-text.ts';
import { shownDay } from './shown-day.ts';

/** A note as people read it: the words that it highlights as a quotation, its Markdown as elements, who wrote it and when. */
export function writeNote(note: FileNote): string {
  const { quote, colour = 'yellow', body, author, created } = note;
  const quoted = quote
    ? `<blockquote class="quote ${colour}" dir="auto">${htmlLines(quote.quote.exact)}</blockquote>\n`
    : '';
  const by = [author && htmlText(author), created !== undefined && shownDay(created)].filter(Boolean);
  const foot = by.length === 0 ? '' : `<p class="by">${by.join(', ')}</p>\n`;
  return `<div class="note">\n${quoted}${blocks(markdownTree(body))}${foot}</div>\n`;
}

function blocks(tree: readonly Block[]): string {
  return tree.map((node) => block(node, ' dir="auto"')).join('');
}

/** What is in a list or a quotation runs as that does. */
function nested(tree: readonly Block[]): string {
  return tree.map((node) => block(node, '')).join('');
}

function block(node: Block, dir: string): string {
  switch (node.type) {
    case 'paragraph':
      return `<p${dir}>${inlines(node.children)}</p>\n`;
    case 'heading':
      // No heading of the list's own outline.
      return `<p${dir}><strong>${inlines(node.children)}</strong></p>\n`;
    case 'quote':
      return `<blockquote${dir}>\n${nested(node.children)}</blockquote>\n`;
    case 'list': {
      const items = node.items.map((item) => `<li>${nested(item)}</li>\n`).join('');
      if (!node.ordered) return `<ul${dir}>\n${items}</ul>\n`;
      return `<ol${dir}${node.start === 1 ? '' : ` start="${node.start}"`}>\n${items}</ol>\n`;
    }
    case 'code':
      return `<pre><code>${htmlPre(node.text)}</code></pre>\n`;
    case 'rule':
      return '<hr>\n';
  }
}

function inlines(nodes: readonly Inline[]): string {
  return nodes.map(inline).join('');
}

function inline(node: Inline): string {
  switch (node.type) {
    case 'text':
      return htmlText(node.text);
    case 'break':
      return '<br>';
    case 'code':
      return `<code>${htmlText(node.text)}</code>`;
    case 'strong':
      return `<strong>${inlines(node.children)}</strong>`;
    case 'emphasis':
      return `<em>${inlines(node.children)}</em>`;
    case 'link':
      return link(node.href, inlines(node.children));
  }
}

/** A link to the web, or a mail address; what names any other scheme is text. `shown` is HTML. */
export function link(href: string, shown: string): string {
  if (!/^(?:https?|mailto):/i.test(href)) return shown;
  return `<a href="${htmlText(href)}" rel="noopener noreferrer">${shown}</a>`;
}
