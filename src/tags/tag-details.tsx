import { useId } from 'preact/hooks';
import { TAG_COLOURS } from '../entry/tag.ts';
import type { TagChange } from '../protocol/messages.ts';
import type { StoredTag } from '../store/schema.ts';
import { colourName } from '../ui/colour-name.ts';
import { TagName } from '../ui/tag-list.tsx';
import { text } from '../ui/text.ts';
import { MergeForm } from './merge-form.tsx';
import { RenameForm } from './rename-form.tsx';
import { TAG_NUMBERS } from './tag-numbers.ts';
import type { TagsWorld } from './tags-world.ts';

export interface TagDetailsProps {
  tag: StoredTag;
  /** The tags below it. */
  below: readonly StoredTag[];
  tags: readonly StoredTag[];
  plan: TagsWorld['plan'];
  /** Makes the change to this tag, or to another one, and says so. Resolves to whether it was made. */
  onChange: (change: TagChange, said: string, tag?: string) => Promise<boolean>;
}

/** Everything that can be done to one tag. */
export function TagDetails({ tag, below, tags, plan, onChange }: TagDetailsProps) {
  const id = useId();
  const belowNames = below.map(({ name }) => name).join(', ');
  const setNumber = (given: string) => {
    const number = TAG_NUMBERS.find((one) => String(one) === given) ?? null;
    const said = number === null ? text('tagsUnnumbered', tag.name) : text('tagsNumbered', tag.name, number);
    void onChange({ type: 'set-number', number }, said);
  };
  return (
    <section class="details" aria-labelledby={id}>
      <h2 id={id} data-colour={tag.colour}>
        <TagName name={tag.name} />
      </h2>
      <p class="quiet-text">{tag.count === 1 ? text('tagsArticle') : text('tagsArticles', tag.count)}</p>
      <RenameForm key={tag.name} {...{ tag, belowNames, plan, onChange }} />
      <fieldset class="colours">
        <legend>{text('tagsColour')}</legend>
        {TAG_COLOURS.map((colour) => (
          <label key={colour} data-colour={colour}>
            <input
              type="radio"
              name={`${id}-colour`}
              checked={colour === tag.colour}
              onChange={() =>
                void onChange(
                  { type: 'recolour', colour },
                  text('tagsRecoloured', tag.name, colourName(colour)),
                )
              }
            />
            <span class="tag-colour" aria-hidden="true" />
            {colourName(colour)}
          </label>
        ))}
      </fieldset>
      <div>
        <label for={`${id}-number`}>{text('tagsNumberKey')}</label>
        <select
          id={`${id}-number`}
          class="field"
          value={tag.number === undefined ? '' : String(tag.number)}
          onChange={({ currentTarget }) => setNumber(currentTarget.value)}
        >
          <option value="">{text('tagsNumberNone')}</option>
          {TAG_NUMBERS.map((number) => {
            const holder = tags.find((one) => one.number === number && one.key !== tag.key);
            return (
              <option key={number} value={String(number)}>
                {holder ? text('tagsNumberTaken', number, holder.name) : String(number)}
              </option>
            );
          })}
        </select>
      </div>
      <MergeForm {...{ tag, tags, plan, onChange }} />
      <div>
        <button
          type="button"
          onClick={() => void onChange({ type: 'delete' }, text('tagsDeleted', tag.name))}
        >
          {text('tagsDelete')}
        </button>
        <p class="quiet-text">
          {text('tagsDeleteWhat')} {belowNames && text('tagsDeleteBelow', belowNames)}
        </p>
      </div>
    </section>
  );
}
