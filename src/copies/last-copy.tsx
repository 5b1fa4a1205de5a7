import { useEffect, useState } from 'preact/hooks';
import { onLibraryChange } from '../protocol/notices.ts';
import type { Copies } from '../store/read/copies.ts';
import { day } from '../ui/dates.ts';
import { text } from '../ui/text.ts';
import { lastCopyText } from './copy-part.tsx';

/** When the last copy outside of this browser was saved, as a way to the next one. */
export function LastCopy({ look }: { look: () => Promise<Copies> }) {
  const [copies, setCopies] = useState<Copies>();
  useEffect(() => {
    const drawn = new AbortController();
    // A library that cannot be read says so itself, below.
    const read = () => void look().then(setCopies, () => undefined);
    read();
    onLibraryChange(read, drawn.signal);
    return () => drawn.abort();
  }, [look]);
  if (!copies || (copies.at === undefined && !copies.isBehind)) return null; // Nothing is there to be copied.
  return (
    <a class="last-copy" href="/options.html#back-ups" title={lastCopyText(copies)}>
      {copies.at === undefined ? text('libraryNoCopy') : text('libraryLastCopy', day(copies.at))}
    </a>
  );
}
