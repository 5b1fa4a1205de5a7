import { useId, useRef, useState } from 'preact/hooks';
import { foldTagName } from '../entry/tag.ts';
import { text } from '../ui/text.ts';
import { MergeOffer } from './merge-offer.tsx';
import type { TagDetailsProps } from './tag-details.tsx';

/** Another tag that this one shall become part of, chosen by its name. */
export function MergeForm({ node, tags, world, onChange }: TagDetailsProps) {
  const [name, setName] = useState('');
  const [asked, setAsked] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  const others = tags.filter(({ key }) => key !== node.tag?.key);
  const into = others.find((other) => foldTagName(other.name) === foldTagName(asked ?? ''));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') setAsked(name);
      }}
    >
      <label for={id}>{text('tagsMerge')}</label>
      <div class="with-button">
        <input
          id={id}
          ref={field}
          class="field"
          list={`${id}-tags`}
          autocomplete="off"
          spellcheck={false}
          value={name}
          onInput={({ currentTarget }) => {
            setName(currentTarget.value);
            setAsked(undefined);
          }}
        />
        <datalist id={`${id}-tags`}>
          {others.map((other) => (
            <option key={other.key} value={other.name} />
          ))}
        </datalist>
        <button type="submit">{text('tagsMergeAsk')}</button>
      </div>
      {into && (
        <MergeOffer
          key={into.key}
          conflict={{ from: node.name, to: into.name, taken: into.key }}
          {...{ node, world, onChange }}
          onCancel={() => {
            setAsked(undefined);
            field.current?.focus();
          }}
        />
      )}
      <p role="status" class="quiet-text">
        {asked !== undefined && !into && text('tagsMergeNowhere')}
      </p>
    </form>
  );
}
