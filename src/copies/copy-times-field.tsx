import { useEffect, useId, useState } from 'preact/hooks';
import { keepChoice } from '../protocol/keep-choice.ts';
import { copyAlsoProblem, copyProblem, COPY_TIMES, copyTimes, type CopyTimes } from '../settings/copies.ts';
import { Problem } from '../ui/problem.tsx';
import { text, type TextKey } from '../ui/text.ts';
import { CopyAlsoField } from './copy-also-field.tsx';
import { alsoProblemText, copyProblemText } from './copy-problem-text.ts';
import type { FilesWorld } from './files-world.ts';

const NAMES: Record<CopyTimes, TextKey> = {
  off: 'copyTimesOff',
  daily: 'copyTimesDaily',
  weekly: 'copyTimesWeekly',
};

/** How often a copy goes to the downloads folder by itself. The browser asks the user for permission at the choice. */
export function CopyTimesField({ world }: { world: FilesWorld }) {
  const [times, setTimes] = useState<CopyTimes>();
  const [failure, setFailure] = useState('');
  const [alsoFailure, setAlsoFailure] = useState('');
  const [isRefused, setRefused] = useState(false);
  const [error, setError] = useState<unknown>();
  const id = useId();
  useEffect(() => {
    // Permission may have been taken back in the browser's own settings.
    Promise.all([copyTimes.getValue(), world.downloadsAllowed()]).then(
      ([wanted, isAllowed]) => setTimes(isAllowed ? wanted : 'off'),
      setError,
    );
    copyProblem.getValue().then(setFailure, setError);
    copyAlsoProblem.getValue().then(setAlsoFailure, setError);
  }, [world]);
  const choose = async (wanted: CopyTimes, leave: Promise<boolean>) => {
    const isAllowed = await leave;
    setRefused(!isAllowed);
    const now = isAllowed ? wanted : 'off';
    setTimes(now);
    await keepChoice(copyTimes, now);
  };
  return (
    <>
      <div class="choice">
        <label for={id}>{text('copyTimes')}</label>
        <select
          id={id}
          class="field"
          value={times}
          disabled={times === undefined}
          onChange={({ currentTarget }) => {
            const wanted = COPY_TIMES.find((one) => one === currentTarget.value);
            if (!wanted) return;
            setTimes(wanted);
            const leave = wanted === 'off' ? Promise.resolve(true) : world.requestDownloads();
            choose(wanted, leave).then(() => setError(undefined), setError);
          }}
        >
          {COPY_TIMES.map((one) => (
            <option key={one} value={one}>
              {text(NAMES[one])}
            </option>
          ))}
        </select>
      </div>
      {times !== undefined && times !== 'off' && <CopyAlsoField />}
      <p class="quiet-text">{text('copyTimesWhy')}</p>
      {isRefused && (
        <p class="problem" role="alert">
          {text('copyTimesRefused')}
        </p>
      )}
      {failure !== '' && <p class="problem">{copyProblemText(failure)}</p>}
      {alsoFailure !== '' && <p class="problem">{alsoProblemText(alsoFailure)}</p>}
      {error !== undefined && <Problem error={error} />}
    </>
  );
}
