import { fromMarkdown } from 'mdast-util-from-markdown';
import { articleAddress } from '../article/article-address.ts';
import { namedArticles } from './named-articles.ts';
import type { Block, Inline } from './markdown-tree.ts';

type RootContent = ReturnType<typeof fromMarkdown>['children'][number];
type PhrasingContent = Extract<RootContent, { type: 'paragraph' }>['children'][number];

/**
 * CommonMark without what would hide or change what a researcher typed: HTML and link definitions vanish when drawn,
 * indented lines would turn into code, `&lt;` into `<`, and a line above dashes into a heading.
 */
const AS_TYPED = {
  disable: {
    null: ['htmlFlow', 'htmlText', 'definition', 'codeIndented', 'characterReference', 'setextUnderline'],
  },
};
/** Deeper than this, quotes in lists in quotes are shown as typed. */
const DEEPEST = 12;
/** Markdown of this many UTF-16 units still parses in some ten milliseconds; a longer text is shown as typed. */
const LONGEST_PARSED = 20_000;

/** A note's Markdown as the small tree that views draw (markdown-tree.ts). Never throws. */
export function markdownTree(markdown: string): Block[] {
  if (markdown.length > LONGEST_PARSED) return plainParagraphs(markdown);
  const root = fromMarkdown(markdown, { extensions: [AS_TYPED] });
  return root.children.flatMap((node) => block(node, markdown, 0));
}

function block(node: RootContent, source: string, depth: number): Block[] {
  if (depth > DEEPEST) return [{ type: 'paragraph', children: lines(typed(node, source)) }];
  const within = (nodes: readonly RootContent[]) => nodes.flatMap((one) => block(one, source, depth + 1));
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: inlines(node.children, source, depth) }];
    case 'heading':
      return [{ type: 'heading', level: node.depth, children: inlines(node.children, source, depth) }];
    case 'blockquote':
      return [{ type: 'quote', children: within(node.children) }];
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered ?? false,
          start: node.start ?? 1,
          items: node.children.map((item) => within(item.children)),
        },
      ];
    case 'code':
      return [{ type: 'code', text: node.value }];
    case 'thematicBreak':
      return [{ type: 'rule' }];
    default:
      return [{ type: 'paragraph', children: lines(typed(node, source)) }];
  }
}

function inlines(nodes: readonly PhrasingContent[], source: string, depth: number): Inline[] {
  return nodes.flatMap((node) => inline(node, source, depth + 1));
}

function inline(node: PhrasingContent, source: string, depth: number): Inline[] {
  if (depth > DEEPEST) return lines(typed(node, source));
  switch (node.type) {
    case 'text':
      return withArticles(node.value);
    case 'break':
      return [{ type: 'break' }];
    case 'inlineCode':
      return [{ type: 'code', text: node.value }];
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: inlines(node.children, source, depth) }];
    case 'link':
      if (!safeAddress(node.url)) return lines(typed(node, source));
      return [{ type: 'link', href: node.url, children: plain(inlines(node.children, source, depth)) }];
    case 'image':
      if (!safeAddress(node.url)) return lines(typed(node, source));
      return [
        {
          type: 'link',
          href: node.url,
          children: lines(node.alt === '' ? node.url : (node.alt ?? node.url)),
        },
      ];
    default:
      return lines(typed(node, source));
  }
}

/** Text in which the articles that it names are links: `PMID 12345678`, `[[36455991]]`, a DOI, a PMCID. */
function withArticles(text: string): Inline[] {
  let last = 0;
  const runs = namedArticles(text).flatMap(({ ids, start, end }): Inline[] => {
    const href = articleAddress(ids);
    if (href === undefined) return [];
    const before = lines(text.slice(last, start));
    last = end;
    const written = text.slice(start, end).replace(/^\[\[\s*(.*?)\s*\]\]$/, '$1');
    return [...before, { type: 'link', href, children: lines(written) }];
  });
  return [...runs, ...lines(text.slice(last))];
}

/** What a link of the user's own says: no links inside it. */
function plain(inlines: Inline[]): Inline[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'link') return plain(inline.children);
    return 'children' in inline ? [{ ...inline, children: plain(inline.children) }] : [inline];
  });
}

/** Text with its line breaks kept: people who type one mean one. */
function lines(text: string): Inline[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
    ]);
}

/** What the user typed there. */
function typed(node: RootContent, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function plainParagraphs(text: string): Block[] {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({ type: 'paragraph', children: withArticles(paragraph) }));
}

function safeAddress(address: string): boolean {
  return URL.canParse(address) && ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol);
}
