import { useEffect, useRef, useState } from 'preact/hooks';
import type { TagPlan } from '../store/read/tag-plan.ts';
import type { StoredTag } from '../store/schema.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import type { TagDetailsProps } from './tag-details.tsx';

interface MergeOfferProps extends Pick<TagDetailsProps, 'plan' | 'onChange'> {
  tag: StoredTag;
  /** Which tag would get the name of which other one; `taken` is that one's key. */
  conflict: TagPlan['conflicts'][number];
  onCancel: () => void;
}

/** Two tags that would have one name: what merging them does, and the choice. It takes the focus. */
export function MergeOffer({ tag, conflict, plan, onChange, onCancel }: MergeOfferProps) {
  const [planned, setPlanned] = useState<TagPlan>();
  const [error, setError] = useState<unknown>();
  const first = useRef<HTMLButtonElement>(null);
  const isItself = conflict.from === tag.name;
  useEffect(() => {
    if (isItself) plan(tag.key, { type: 'merge', into: conflict.taken }).then(setPlanned, setError);
  }, [tag.key, conflict.taken]);
  useEffect(() => first.current?.focus(), [planned]);

  if (error !== undefined) return <Problem error={error} />;
  if (!isItself) return <p class="offer">{text('tagsBelowTaken', conflict.from, conflict.to)}</p>;
  if (!planned) return null;
  const into = planned.merges[0]?.into ?? conflict.to;
  const merge = () =>
    void onChange({ type: 'merge', into: conflict.taken }, text('tagsMerged', into), tag.key);
  return (
    <div class="offer" role="group" aria-label={text('tagsTaken', into)}>
      <p>
        <strong>{text('tagsTaken', into)}</strong>
      </p>
      <p>{whatMergingDoes(tag, into, planned)}</p>
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

function whatMergingDoes({ name, count }: StoredTag, into: string, { renames, merges }: TagPlan): string {
  const articles = count === 1 ? text('tagsArticle') : text('tagsArticles', count);
  const moved = renames.map(({ from }) => from).join(', ');
  const joined = merges
    .slice(1)
    .map(({ from }) => from)
    .join(', ');
  return [
    text('tagsMergeWhat', name, into, articles),
    ...(moved ? [text('tagsMergeMoves', moved)] : []),
    ...(joined ? [text('tagsMergeJoins', joined)] : []),
  ].join(' ');
}
