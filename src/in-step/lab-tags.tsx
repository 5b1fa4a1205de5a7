import { useEffect, useId, useState } from 'preact/hooks';
import type { TargetState } from '../store/read/sync-state.ts';
import { printedNumber } from '../ui/printed-number.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import type { SyncWorld } from './sync-world.ts';

interface LabTagsProps {
  world: SyncWorld;
  target: string;
  lab: NonNullable<TargetState['lab']>;
}

/** What is shared with a lab: how much, and by which tags. */
export function LabTags({ world, target, lab }: LabTagsProps) {
  const [known, setKnown] = useState<Awaited<ReturnType<SyncWorld['tags']>>>([]);
  const [error, setError] = useState<unknown>();
  const id = useId();
  useEffect(() => void world.tags().then(setKnown, setError), [world, lab.shared]);
  const share = (tags: readonly string[]) => {
    setError(undefined);
    world.shareTags(target, tags).catch(setError);
  };
  const nameOf = (tag: string) => known.find(({ key }) => key === tag)?.name ?? tag;
  const others = known.filter(({ key }) => !lab.tags.includes(key));
  return (
    <>
      <p>{text('labFolder', lab.name, printedNumber(lab.shared))}</p>
      <p id={`${id}-tags`} class="lab-tags-label">
        {text('labTags')}
      </p>
      {lab.tags.length === 0 && <p class="quiet-text">{text('labNoTags')}</p>}
      <ul aria-labelledby={`${id}-tags`} class="lab-tags">
        {lab.tags.map((tag) => (
          <li key={tag}>
            {nameOf(tag)}{' '}
            <button
              type="button"
              class="link"
              onClick={() => share(lab.tags.filter((other) => other !== tag))}
            >
              {text('labTakeTag', nameOf(tag))}
            </button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <p>
          <label for={id}>{text('labAddTag')}</label>
          <select
            id={id}
            class="field"
            value=""
            onChange={({ currentTarget }) => {
              if (currentTarget.value !== '') share([...lab.tags, currentTarget.value]);
            }}
          >
            <option value="">{text('labChooseTag')}</option>
            {others.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </p>
      )}
      <p class="quiet-text">{text('labTagsWhy')}</p>
      {error !== undefined && <Problem error={error} />}
    </>
  );
}
