import { useEffect, useState } from 'preact/hooks';
import {
  forbidPrivateWindows,
  privateWindowsAllowed,
  runsInPrivateWindows,
} from '../protocol/private-permission.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';

/** What happens in private windows, and the way back where the user allowed writing there. */
export function PrivateWindows() {
  const [state, setState] = useState<'never' | 'asks' | 'allowed' | 'stopped'>('asks');
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    Promise.all([runsInPrivateWindows(), privateWindowsAllowed()]).then(
      ([runs, allowed]) => setState(!runs ? 'never' : allowed ? 'allowed' : 'asks'),
      setError,
    );
  }, []);
  const stop = () => {
    forbidPrivateWindows().then(() => setState('stopped'), setError);
  };
  return (
    <>
      <p>{text(state === 'never' ? 'optionsPrivateNever' : 'optionsPrivateWhy')}</p>
      {state === 'allowed' && (
        <>
          <p>{text('optionsPrivateAllowed')}</p>
          <p>
            <button type="button" onClick={stop}>
              {text('optionsPrivateStop')}
            </button>
          </p>
        </>
      )}
      <p role="status">{state === 'stopped' && text('optionsPrivateStopped')}</p>
      {error !== undefined && <Problem error={error} />}
    </>
  );
}
