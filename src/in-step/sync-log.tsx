import { useState } from 'preact/hooks';
import type { TargetRuns } from '../store/sync-rows.ts';
import { text } from '../ui/text.ts';

/** What the last runs did, in numbers: nothing of the user's is in it, so that it can go into a bug report. */
export function SyncLog({
  lines,
  copy,
}: {
  lines: TargetRuns['log'];
  copy: (words: string) => Promise<void>;
}) {
  const [said, setSaid] = useState('');
  if (lines.length === 0) return null;
  const words = lines.map(({ at, said }) => `${new Date(at).toISOString()} ${said}`).join('\n');
  return (
    <details class="sync-log">
      <summary>{text('syncLog')}</summary>
      <pre tabIndex={0}>{words}</pre>
      <button
        type="button"
        onClick={() =>
          void copy(words).then(
            () => setSaid(text('syncLogCopied')),
            () => setSaid(text('syncLogNotCopied')),
          )
        }
      >
        {text('syncCopyLog')}
      </button>{' '}
      <span role="status">{said}</span>
    </details>
  );
}
