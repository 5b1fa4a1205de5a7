import { useId } from 'preact/hooks';
import { text, type TextKey } from '../ui/text.ts';
import type { TagFilter } from './tag-tree.ts';

const USES: Record<TagFilter['use'], TextKey> = { all: 'tagsAll', once: 'tagsOnce', unused: 'tagsUnused' };
const ALL_USES: readonly TagFilter['use'][] = ['all', 'once', 'unused'];

/** Which tags are shown: by a part of their names, and by how often they are used. */
export function FilterFields({
  filter,
  onFilter,
}: {
  filter: TagFilter;
  onFilter: (filter: TagFilter) => void;
}) {
  const id = useId();
  return (
    <div class="filter" role="search">
      <div>
        <label for={id}>{text('tagsFilter')}</label>
        <input
          id={id}
          class="field"
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={filter.text}
          onInput={({ currentTarget }) => onFilter({ ...filter, text: currentTarget.value })}
        />
      </div>
      <div>
        <label for={`${id}-use`}>{text('tagsShow')}</label>
        <select
          id={`${id}-use`}
          class="field"
          value={filter.use}
          onChange={({ currentTarget }) => {
            const use = ALL_USES.find((one) => one === currentTarget.value);
            if (use) onFilter({ ...filter, use });
          }}
        >
          {ALL_USES.map((use) => (
            <option key={use} value={use}>
              {text(USES[use])}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
