import { useId } from 'preact/hooks';
import { text } from '../../ui/text.ts';

/** Takes one file or several, chosen or dropped on it. */
export function FilesField({ onChoose }: { onChoose: (files: readonly File[]) => void }) {
  const id = useId();
  return (
    <p class="import-choose">
      <span class="file">
        <input
          id={id}
          type="file"
          multiple
          onChange={({ currentTarget }) => {
            onChoose([...(currentTarget.files ?? [])]);
            currentTarget.value = ''; // The same file may be chosen again.
          }}
        />
        <label for={id} class="button">
          {text('fileChoose')}
        </label>
      </span>{' '}
      <span class="quiet-text">{text('importDrop')}</span>
    </p>
  );
}
