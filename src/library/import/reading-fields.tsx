import { useId } from 'preact/hooks';
import { LONGEST_TAG } from '../../entry/tag.ts';
import type { FoundKeywords } from '../../exchange/records/keywords-of-file.ts';
import type { ImportOptions } from '../../import/importing.ts';
import { text } from '../../ui/text.ts';
import type { ReadableFormat } from './import-world.ts';
import { KeywordsField } from './keywords-field.tsx';

export interface ReadingFieldsProps {
  options: ImportOptions;
  /** What it was read as; undefined where it could not be read. */
  readAs: string | undefined;
  formats: readonly ReadableFormat[];
  /** Keywords that may be tags; undefined where there is none. */
  keywords?: FoundKeywords | undefined;
  /** Its name and its tag stand in the file itself. */
  isList?: boolean;
  /** Something is to be read otherwise than it was. */
  isChanged: boolean;
  onChange: (options: ImportOptions) => void;
  onRead: () => void;
}

/** How a file is read: as what, by which name it is known, and what all of its articles are tagged with. */
export function ReadingFields(props: ReadingFieldsProps) {
  const { options, readAs, formats, keywords, isList = false, isChanged, onChange, onRead } = props;
  const id = useId();
  return (
    <form
      class="import-fields"
      onSubmit={(event) => {
        event.preventDefault();
        onRead();
      }}
    >
      <p>
        <label for={`${id}-format`}>{text('importReadAs')}</label>
        <select
          id={`${id}-format`}
          class="field"
          value={options.format ?? readAs ?? ''}
          onChange={({ currentTarget }) => onChange({ ...options, format: currentTarget.value || undefined })}
        >
          {readAs === undefined && <option value="">{text('importNoFormat')}</option>}
          {formats.map((format) => (
            <option key={format.id} value={format.id}>
              {format.name}
            </option>
          ))}
        </select>
      </p>
      {!isList && <NameAndTag options={options} onChange={onChange} />}
      {keywords && (
        <KeywordsField
          found={keywords}
          as={options.keywords ?? keywords.as}
          onChange={(as) => onChange({ ...options, keywords: as })}
        />
      )}
      {isChanged && (
        <p>
          <button type="submit" class="primary">
            {text('importReadAgain')}
          </button>
        </p>
      )}
    </form>
  );
}

/** The name that a file is known by, and the tag of all its articles: called like it until it has a name of its own. */
function NameAndTag({ options, onChange }: Pick<ReadingFieldsProps, 'options' | 'onChange'>) {
  const id = useId();
  const named = (origin: string) =>
    onChange({ ...options, origin, tag: options.tag === options.origin ? origin : options.tag });
  return (
    <>
      <p>
        <label for={`${id}-origin`}>{text('importOrigin')}</label>
        <input
          id={`${id}-origin`}
          class="field"
          required
          maxLength={100}
          aria-describedby={`${id}-origin-why`}
          value={options.origin}
          onInput={({ currentTarget }) => named(currentTarget.value)}
        />
        <span id={`${id}-origin-why`} class="quiet-text">
          {text('importOriginWhy')}
        </span>
      </p>
      <p>
        <label for={`${id}-tag`}>{text('importTag')}</label>
        <input
          id={`${id}-tag`}
          class="field"
          maxLength={LONGEST_TAG}
          aria-describedby={`${id}-tag-why`}
          value={options.tag}
          onInput={({ currentTarget }) => onChange({ ...options, tag: currentTarget.value })}
        />
        <span id={`${id}-tag-why`} class="quiet-text">
          {text('importTagWhy')}
        </span>
      </p>
    </>
  );
}
