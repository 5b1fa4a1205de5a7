import { useEffect, useState } from 'preact/hooks';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import type { FilesWorld } from './files-world.ts';
import type { SavedCopy } from './save-copy.ts';
import { savedCopyText } from './saved-copy-text.ts';

/** Saves a copy of the library at once and says so: where pages without downloads of their own lead to. */
export function CopyPage({ world }: { world: FilesWorld }) {
  const [saved, setSaved] = useState<SavedCopy>();
  const [error, setError] = useState<unknown>();
  const save = () => {
    setSaved(undefined);
    setError(undefined);
    world.saveCopy().then(setSaved, setError);
  };
  useEffect(save, [world]);
  return (
    <Page title={text('copyTitle')} here="other">
      <p class="lead" role="status">
        {saved ? savedCopyText(saved) : error === undefined && text('copySaving')}
      </p>
      {error !== undefined && <Problem error={error} onRetry={save} />}
      <p>{text('copyWhat')}</p>
      <p>
        <button type="button" onClick={save}>
          {text('copyAgain')}
        </button>
      </p>
      <p>
        <a href="/options.html#back-ups">{text('copyByItself')}</a>
      </p>
    </Page>
  );
}
