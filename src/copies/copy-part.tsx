import { useEffect, useState } from 'preact/hooks';
import type { Copies } from '../store/read/copies.ts';
import { dayAndClock } from '../ui/dates.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import type { FilesWorld } from './files-world.ts';
import { notesText } from './notes-text.ts';
import { savedCopyText } from './saved-copy-text.ts';

/** Saves a copy outside of the browser, and says when the last one was saved. */
export function CopyPart({ world }: { world: FilesWorld }) {
  const [copies, setCopies] = useState<Copies>();
  const [saved, setSaved] = useState('');
  const [error, setError] = useState<unknown>();
  const look = () => world.copies().then(setCopies);
  useEffect(() => void look().catch(setError), [world]);
  const save = () =>
    void world
      .saveCopy()
      .then((copy) => {
        setSaved(savedCopyText(copy));
        setError(undefined);
        return look();
      })
      .catch(setError);
  return (
    <>
      {copies && <p>{lastCopyText(copies)}</p>}
      <p>
        <button type="button" onClick={save}>
          {text('optionsSaveCopy')}
        </button>
      </p>
      <p class="outcome" role="status">
        {saved}
      </p>
      {error !== undefined && <Problem error={error} onRetry={save} />}
    </>
  );
}

/** When the last copy outside was saved, and what is not in it. */
export function lastCopyText({ at, notes, isBehind }: Copies): string {
  if (at === undefined) return text('copyNone');
  const when = dayAndClock(at);
  if (notes > 0) return text('copyLastBehind', when, notesText(notes));
  return isBehind ? text('copyLastChanged', when) : text('copyLast', when);
}
