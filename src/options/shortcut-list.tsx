import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../protocol/messages.ts';
import { shortcutName } from '../ui/key-names.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';

type Shortcuts = Answer<'shortcuts'>['shortcuts'];

export interface ShortcutListProps {
  shortcuts: () => Promise<Shortcuts>;
  /** Opens the place where the browser lets its user change them. */
  change: () => Promise<void>;
}

/** The browser's own shortcuts as they are now, and the way to where the browser keeps them. */
export function ShortcutList({ shortcuts, change }: ShortcutListProps) {
  const [all, setAll] = useState<Shortcuts>([]);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const look = () => void shortcuts().then(setAll, setError);
    look();
    // The user comes back from changing them.
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);
  return (
    <>
      <div class="key-group">
        {all.map(({ name, keys }) => (
          <div key={name} class="key-row">
            <span>{shortcutName(name) ?? name}</span>
            <kbd>{keys || text('keysNotSet')}</kbd>
          </div>
        ))}
      </div>
      <p>
        <button type="button" onClick={() => void change().catch(setError)}>
          {text('keysChangeShortcuts')}
        </button>
      </p>
      {error !== undefined && <Problem error={error} />}
    </>
  );
}
