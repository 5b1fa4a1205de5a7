import { useEffect, useRef, useState } from 'preact/hooks';
import type { TagPlan } from '../store/read/tag-plan.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import { articlesText, type TagDetailsProps } from './tag-details.tsx';
import { type TagNode, targetOf } from './tag-tree.ts';

interface MergeOfferProps extends Pick<TagDetailsProps, 'node' | 'world' | 'onChange'> {
  /** Which tag would get the name of which other one; `taken` is that one's key. */
  conflict: TagPlan['conflicts'][number];
  onCancel: () => void;
}

/** Two tags that would have one name: what merging them does, and the choice. It takes the focus. */
export function MergeOffer({ node, conflict, world, onChange, onCancel }: MergeOfferProps) {
  const [planned, setPlanned] = useState<TagPlan>();
  const [error, setError] = useState<unknown>();
  const first = useRef<HTMLButtonElement>(null);
  const isItself = conflict.from === node.name;
  useEffect(() => {
    if (!isItself) return;
    world.plan(targetOf(node), { type: 'merge', into: conflict.taken }).then(setPlanned, setError);
  }, [node.path, conflict.taken]);
  useEffect(() => first.current?.focus(), [planned]);

  if (error !== undefined) return <Problem error={error} />;
  if (!isItself) return <p class="offer">{text('tagsBelowTaken', conflict.from, conflict.to)}</p>;
  if (!planned) return null;
  const into = conflict.to;
  const merge = () => void onChange({ type: 'merge', into: conflict.taken }, text('tagsMerged', into));
  return (
    <div class="offer" role="group" aria-label={text('tagsTaken', into)}>
      <p>
        <strong>{text('tagsTaken', into)}</strong>
      </p>
      <p>{whatMergingDoes(node, into, planned)}</p>
      <p>
        <button type="button" class="primary" ref={first} onClick={merge}>
          {text('tagsMergeDo')}
        </button>{' '}
        <button type="button" onClick={onCancel}>
          {text('tagsCancel')}
        </button>
      </p>
    </div>
  );
}

function whatMergingDoes({ name, tag }: TagNode, into: string, { renames, merges }: TagPlan): string {
  const moved = renames.map(({ from }) => from).join(', ');
  const joined = merges
    .filter(({ from }) => !tag || from !== name)
    .map(({ from }) => from)
    .join(', ');
  return [
    ...(tag
      ? [text('tagsMergeWhat', name, into, articlesText(tag.count))]
      : [text('tagsMergePath', name, into)]),
    ...(moved ? [text('tagsMergeMoves', moved)] : []),
    ...(joined ? [text('tagsMergeJoins', joined)] : []),
  ].join(' ');
}
