import { useId } from 'preact/hooks';
import { TAG_COLOURS } from '../entry/tag.ts';
import type { StoredTag } from '../store/schema.ts';
import { colourName } from '../ui/colour-name.ts';
import { text } from '../ui/text.ts';
import type { TagDetailsProps } from './tag-details.tsx';
import { TAG_NUMBERS } from './tag-numbers.ts';

interface TagLooksProps extends Pick<TagDetailsProps, 'tags' | 'onChange'> {
  tag: StoredTag;
}

/** A tag's colour and its number key. */
export function TagLooks({ tag, tags, onChange }: TagLooksProps) {
  const id = useId();
  const setNumber = (given: string) => {
    const number = TAG_NUMBERS.find((one) => String(one) === given) ?? null;
    const said = number === null ? text('tagsUnnumbered', tag.name) : text('tagsNumbered', tag.name, number);
    void onChange({ type: 'set-number', number }, said);
  };
  return (
    <>
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
    </>
  );
}
