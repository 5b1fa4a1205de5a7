import { useId, useRef, useState } from 'preact/hooks';
import { LONGEST_TAG, tidyTagName } from '../entry/tag.ts';
import type { TagPlan } from '../store/read/tag-plan.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import { MergeOffer } from './merge-offer.tsx';
import type { TagDetailsProps } from './tag-details.tsx';
import { targetOf } from './tag-tree.ts';

type RenameFormProps = Omit<TagDetailsProps, 'tags'> & { belowNames: string };

/** A tag's name. A name that another tag has already is an offer to merge the two. */
export function RenameForm({ node, belowNames, world, onChange }: RenameFormProps) {
  const [name, setName] = useState(node.name);
  const [conflict, setConflict] = useState<TagPlan['conflicts'][number]>();
  const [error, setError] = useState<unknown>();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  const rename = async () => {
    const wanted = tidyTagName(name);
    if (wanted === '' || wanted === node.name) return;
    try {
      const { conflicts } = await world.plan(targetOf(node), { type: 'rename', name: wanted });
      setConflict(conflicts.find(({ from }) => from === node.name) ?? conflicts[0]);
      setError(undefined);
      if (conflicts.length > 0) return;
    } catch (reason) {
      setError(reason);
      return;
    }
    await onChange({ type: 'rename', name: wanted }, text('tagsRenamed', wanted));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      <label for={id}>{text('tagsName')}</label>
      <div class="with-button">
        <input
          id={id}
          ref={field}
          class="field"
          data-name
          maxLength={LONGEST_TAG}
          autocomplete="off"
          spellcheck={false}
          value={name}
          aria-describedby={belowNames && `${id}-below`}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <button type="submit">{text('tagsRename')}</button>
      </div>
      {belowNames && (
        <p class="quiet-text" id={`${id}-below`}>
          {text('tagsRenameBelow', belowNames)}
        </p>
      )}
      {conflict && (
        <MergeOffer
          {...{ conflict, node, world, onChange }}
          onCancel={() => {
            setConflict(undefined);
            field.current?.focus();
          }}
        />
      )}
      {error !== undefined && <Problem error={error} onRetry={() => void rename()} />}
    </form>
  );
}
