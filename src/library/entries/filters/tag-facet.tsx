import { useState } from 'preact/hooks';
import { treeKey } from '../../../search/tag-family.ts';
import type { StoredTag } from '../../../store/schema.ts';
import { type TagNode, tagTree } from '../../../tags/tag-tree.ts';
import { text } from '../../../ui/text.ts';
import { FacetBox, FacetFrame } from './facet-group.tsx';

/** How many branches show until more are asked for. */
const FIRST = 8;

export interface TagFacetProps {
  tags: readonly StoredTag[];
  /** By `treeKey`: how many of what is found have it, or one below it. */
  counts: ReadonlyMap<string, number>;
  chosen: readonly string[];
  onChoose: (tags: readonly string[]) => void;
}

/** The tags as a tree, the most frequent first; a branch is folded until it is opened. */
export function TagFacet({ tags, counts, chosen, onChoose }: TagFacetProps) {
  const [isAll, setAll] = useState(false);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const keyOf = ({ name, tag }: TagNode) => treeKey(name, tag?.key);
  const count = (node: TagNode) => counts.get(keyOf(node)) ?? 0;
  const isChosen = (node: TagNode) => chosen.includes(keyOf(node));
  const leadsToChosen = (node: TagNode): boolean =>
    isChosen(node) || node.children.some((child) => leadsToChosen(child));
  const inOrder = (nodes: readonly TagNode[]): TagNode[] =>
    nodes.filter((node) => count(node) > 0 || leadsToChosen(node)).sort((a, b) => count(b) - count(a));
  const roots = inOrder(tagTree(tags));
  if (roots.length === 0) return null;
  const shown = isAll ? roots : roots.filter((node, at) => at < FIRST || leadsToChosen(node));

  const branch = (node: TagNode) => {
    const below = inOrder(node.children);
    const isOpen = open.has(node.path) || node.children.some((child) => leadsToChosen(child));
    const key = keyOf(node);
    return (
      <li key={node.path} data-colour={node.tag?.colour}>
        <div class="facet-branch">
          {below.length > 0 ? (
            <button
              type="button"
              class="facet-twist"
              aria-expanded={isOpen}
              aria-label={text('filterTagsBelow', node.name)}
              onClick={() => setOpen(without(open, node.path, !isOpen))}
            />
          ) : (
            <span class="facet-twist none" />
          )}
          <FacetBox
            count={count(node)}
            isChosen={isChosen(node)}
            onChoose={(on) => onChoose(on ? [...chosen, key] : chosen.filter((one) => one !== key))}
          >
            {node.tag && <span class="tag-colour" aria-hidden="true" />}
            {node.label}
          </FacetBox>
        </div>
        {isOpen && below.length > 0 && <ul class="facet-values">{below.map(branch)}</ul>}
      </li>
    );
  };
  return (
    <FacetFrame title={text('tagsLabel')} onClear={chosen.length > 0 ? () => onChoose([]) : undefined}>
      <ul class="facet-values facet-tree">{shown.map(branch)}</ul>
      {(isAll || shown.length < roots.length) && (
        <button type="button" class="quiet facet-more" onClick={() => setAll(!isAll)}>
          {isAll ? text('filterFewer') : text('filterMore', roots.length - shown.length)}
        </button>
      )}
    </FacetFrame>
  );
}

function without(open: ReadonlySet<string>, path: string, isOpen: boolean): ReadonlySet<string> {
  const next = new Set(open);
  if (isOpen) next.add(path);
  else next.delete(path);
  return next;
}
