import { useRef } from 'preact/hooks';
import type { StoredTag } from '../store/schema.ts';
import { NumberKey } from '../ui/tag-offers.tsx';
import { text } from '../ui/text.ts';
import type { TagNode } from './tag-tree.ts';

/** What a key in the tree does to the tag of the current line. */
export type TreeAction = { type: 'rename' | 'delete' } | { type: 'number'; number: number | null };

export interface TagTreeViewProps {
  lines: readonly TagNode[];
  closed: ReadonlySet<string>;
  /** The path of the current line. */
  current: string | undefined;
  onCurrent: (node: TagNode) => void;
  onToggle: (node: TagNode) => void;
  onAction: (action: TreeAction) => void;
}

/** The tags as a tree of the ARIA Authoring Practices 1.2: one tab stop, arrow keys inside. */
export function TagTreeView({ lines, closed, current, onCurrent, onToggle, onAction }: TagTreeViewProps) {
  const tree = useRef<HTMLUListElement>(null);
  const at = Math.max(
    0,
    lines.findIndex(({ path }) => path === current),
  );
  const line = lines[at];

  const go = (to: number | undefined) => {
    const next = to === undefined ? undefined : lines[to];
    if (!next) return;
    onCurrent(next);
    tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[to ?? 0]?.focus();
  };
  const isOpen = line && line.children.length > 0 && isShownOpen(lines, at);
  const actions = new Map<string, () => void>([
    ['ArrowDown', () => go(at + 1)],
    ['ArrowUp', () => go(at - 1)],
    ['Home', () => go(0)],
    ['End', () => go(lines.length - 1)],
    [
      'ArrowRight',
      () => {
        if (isOpen) go(at + 1);
        else if (line && closed.has(line.path)) onToggle(line);
      },
    ],
    [
      'ArrowLeft',
      () => {
        if (line && isOpen && !closed.has(line.path)) onToggle(line);
        else go(line?.parent && lines.indexOf(line.parent));
      },
    ],
    ['F2', () => onAction({ type: 'rename' })],
    ['Enter', () => onAction({ type: 'rename' })],
    ['Delete', () => onAction({ type: 'delete' })],
    ['0', () => onAction({ type: 'number', number: null })],
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : undefined;
    const action = actions.get(event.key);
    if (digit === undefined && !action) return;
    event.preventDefault();
    if (digit === undefined) action?.();
    else onAction({ type: 'number', number: digit });
  };

  return (
    <ul class="tree" role="tree" aria-label={text('tagsTree')} ref={tree} onKeyDown={onKeyDown}>
      {lines.map((node, index) => {
        const siblings = node.parent?.children;
        const hasBelow = node.children.length > 0;
        return (
          <li
            key={node.path}
            role="treeitem"
            class={node.tag ? undefined : 'path-only'}
            tabIndex={index === at ? 0 : -1}
            aria-level={node.level}
            aria-selected={index === at}
            aria-expanded={hasBelow ? isShownOpen(lines, index) : undefined}
            aria-posinset={siblings && siblings.indexOf(node) + 1}
            aria-setsize={siblings?.length}
            data-colour={node.tag?.colour}
            style={{ '--level': String(node.level - 1) }}
            onFocus={() => index !== at && onCurrent(node)}
            onClick={() => go(index)}
          >
            <span
              class={hasBelow ? 'twist' : 'twist none'}
              aria-hidden="true"
              onClick={(event) => {
                event.stopPropagation();
                onToggle(node);
              }}
            />
            {node.tag && <span class="tag-colour" aria-hidden="true" />}
            <span class="tree-name">{node.label}</span>{' '}
            {node.tag && <span class="unseen">{facts(node.tag)}</span>}
            {node.tag && (
              <span class="tree-facts" aria-hidden="true">
                {node.tag.number !== undefined && <NumberKey number={node.tag.number} />}
                <span class="tree-count">{node.tag.count}</span>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Below an open line is its first child. */
function isShownOpen(lines: readonly TagNode[], at: number): boolean {
  return lines[at + 1]?.parent === lines[at];
}

/** What assistive technology says of a line beside its name: on how many articles it is, and its number key. */
function facts({ count, number }: StoredTag): string {
  const articles = count === 1 ? text('tagsArticle') : text('tagsArticles', count);
  return [articles, ...(number === undefined ? [] : [text('tagNumber', number)])].join(', ');
}
