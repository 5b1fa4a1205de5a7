import { useEffect, useState } from 'preact/hooks';
import { printedSize } from '../ui/printed-size.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';

/** What of the browser's storage is asked: `navigator.storage`. */
export type BrowserStorage = Pick<StorageManager, 'estimate' | 'persisted' | 'persist'>;

/** How much PubMargin keeps, and whether the browser promised to keep it. */
export function StorageState({ storage }: { storage: BrowserStorage }) {
  const [used, setUsed] = useState<number>();
  const [isKept, setKept] = useState<boolean>();
  const [isRefused, setRefused] = useState(false);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    storage.estimate().then(({ usage = 0 }) => setUsed(usage), setError);
    storage.persisted().then(setKept, setError);
  }, [storage]);
  const ask = () => {
    storage.persist().then((given) => {
      setKept(given);
      setRefused(!given);
    }, setError);
  };
  return (
    <>
      {used !== undefined && <p>{text('storageUsed', printedSize(used))}</p>}
      {isKept !== undefined && (
        <p role="status">
          {isKept ? text('storageKept') : text(isExempt ? 'storageExempt' : 'storageUnsure')}
          {isRefused && ` ${text('storageRefused')}`}
        </p>
      )}
      {isKept === false && !isRefused && (
        <p>
          <button type="button" onClick={ask}>
            {text('storageAsk')}
          </button>
        </p>
      )}
      <p class="quiet-text">{text('storageTaken')}</p>
      {error !== undefined && <Problem error={error} />}
    </>
  );
}

/**
 * Chrome's answer to `persisted` is about web sites; the permission `unlimitedStorage` keeps an extension's data from being
 * cleared all the same (https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies).
 */
const isExempt = import.meta.env.BROWSER !== 'firefox';
