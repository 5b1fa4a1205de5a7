import { useId } from 'preact/hooks';
import { text } from '../../ui/text.ts';
import { branchesOf } from './map-lanes.ts';
import { tagLooks } from './tag-names.ts';
import type { LookedAt } from './use-look.ts';

/** Which articles the map shows, and what its rows are for. */
export function MapChoices({
  tags,
  tag,
  branch,
  setTag,
  setBranch,
}: Pick<LookedAt, 'tags'> & {
  tag: string;
  branch: string;
  setTag: (tag: string) => void;
  setBranch: (branch: string) => void;
}) {
  const look = tagLooks(tags);
  const used = tags.filter(({ count }) => count > 1).map(({ key }) => key);
  const branches = branchesOf(tags.map(({ key }) => key));
  const name = (key: string) => look(key).name;
  const narrowing = [...new Set([...used, ...branches])].sort();
  return (
    <div class="map-choices">
      {narrowing.length > 0 && (
        <Choice
          label={text('pictureMapOnly')}
          value={tag}
          onValue={setTag}
          options={[['', text('pictureMapAll')], ...narrowing.map((key) => [key, name(key)] as const)]}
        />
      )}
      {branches.length > 0 && (
        <Choice
          label={text('pictureMapRows')}
          value={branch}
          onValue={setBranch}
          options={[
            ['', text('pictureMapRowsMost')],
            ...branches.map((key) => [key, text('pictureMapRowsBelow', name(key))] as const),
          ]}
        />
      )}
    </div>
  );
}

function Choice({
  label,
  value,
  onValue,
  options,
}: {
  label: string;
  value: string;
  onValue: (value: string) => void;
  options: readonly (readonly [value: string, name: string])[];
}) {
  const id = useId();
  return (
    <div>
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field"
        value={value}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      >
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
