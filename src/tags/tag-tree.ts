import type { TagTarget } from '../entry/tag-change.ts';
import { foldTagName } from '../entry/tag.ts';
import { tagLevels } from '../entry/tag-tree.ts';
import type { StoredTag } from '../store/schema.ts';

/** One line of the tree: a tag, or the beginning of tags' names that is no tag itself. */
export interface TagNode {
  /** The folded name: no two lines have the same. */
  path: string;
  /** The whole name as it is shown, and its last level. */
  name: string;
  label: string;
  /** Counts from 1. */
  level: number;
  tag: StoredTag | undefined;
  parent: TagNode | undefined;
  children: TagNode[];
}

/** Which tags are looked for. */
export interface TagFilter {
  /** Part of a name; '' for all. */
  text: string;
  use: 'all' | 'once' | 'unused';
}

/** All tags as a tree by the levels of their names, each level in alphabetical order; gives the first level. */
export function tagTree(tags: readonly StoredTag[]): TagNode[] {
  const nodes = new Map<string, TagNode>();
  const roots: TagNode[] = [];
  const nodeOf = (levels: readonly string[]): TagNode => {
    const name = levels.join('/');
    const path = foldTagName(name);
    const known = nodes.get(path);
    if (known) return known;
    const parent = levels.length > 1 ? nodeOf(levels.slice(0, -1)) : undefined;
    const label = levels.at(-1) ?? '';
    const node = { path, name, label, level: levels.length, tag: undefined, parent, children: [] };
    nodes.set(path, node);
    (parent?.children ?? roots).push(node);
    return node;
  };
  for (const tag of tags) {
    const levels = tagLevels(tag.name);
    Object.assign(nodeOf(levels), { tag, name: tag.name, label: levels.at(-1) });
  }
  for (const node of nodes.values()) node.children.sort(byLabel);
  return roots.sort(byLabel);
}

/**
 * The lines that show, from top to bottom: without a filter those whose parents are all open, with one whatever fits,
 * and the lines that lead there.
 */
export function shownLines(
  roots: readonly TagNode[],
  closed: ReadonlySet<string>,
  filter: TagFilter,
): TagNode[] {
  const isFiltered = filter.text.trim() !== '' || filter.use !== 'all';
  return roots.flatMap((node): TagNode[] => {
    if (!isFiltered) {
      return [node, ...(closed.has(node.path) ? [] : shownLines(node.children, closed, filter))];
    }
    const below = shownLines(node.children, closed, filter);
    return below.length > 0 || fits(node, filter) ? [node, ...below] : [];
  });
}

/** The tag of a line, or those below where it is none itself, as the library knows them. */
export function targetOf({ tag, name }: TagNode): TagTarget {
  return tag?.key ?? { below: name };
}

/** The tags below a line, nearest first. */
export function tagsBelow(node: TagNode): StoredTag[] {
  return node.children.flatMap((child) => [...(child.tag ? [child.tag] : []), ...tagsBelow(child)]);
}

function fits({ tag, path }: TagNode, { text, use }: TagFilter): boolean {
  if (!tag || !path.includes(foldTagName(text))) return false;
  return use === 'all' || tag.count === (use === 'once' ? 1 : 0);
}

function byLabel(a: TagNode, b: TagNode): number {
  return a.label.localeCompare(b.label);
}
