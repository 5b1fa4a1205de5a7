import { useEffect, useState } from 'preact/hooks';
import { text } from '../../ui/text.ts';
import './drop-anywhere.css';

/** Browsers say at least twice a second that something is still dragged over a page; longer than this, and it is gone (ms). */
const GONE = 1_000;

/** Takes files that are dropped anywhere on the page. As long as files are dragged over it, it says so; else it is nothing. */
export function DropAnywhere({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const life = new AbortController();
    let gone: ReturnType<typeof setTimeout> | undefined;
    const leave = () => {
      clearTimeout(gone);
      setOver(false);
    };
    const over = (event: DragEvent) => {
      if (!event.dataTransfer || !hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      clearTimeout(gone);
      gone = setTimeout(leave, GONE);
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      leave();
      if (!event.dataTransfer || !hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      onFiles([...event.dataTransfer.files]);
    };
    const { signal } = life;
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('drop', drop, { signal });
    // Nothing else is entered: it left the window.
    window.addEventListener('dragleave', ({ relatedTarget }) => relatedTarget ?? leave(), { signal });
    signal.addEventListener('abort', leave, { once: true });
    return () => life.abort();
  }, [onFiles]);
  return isOver ? (
    <div class="drop-sign" aria-hidden="true">
      <span>{text('importDropHere')}</span>
    </div>
  ) : null;
}

function hasFiles({ types }: DataTransfer): boolean {
  return types.includes('Files');
}
