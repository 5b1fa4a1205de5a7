import { useEffect, useId, useState } from 'preact/hooks';
import { ask } from '../protocol/ask.ts';
import { Problem } from './problem.tsx';

export interface CheckFieldProps {
  label: string;
  isOn: () => Promise<boolean>;
  /** Resolves to what holds now: the browser may say no. Called in the click itself, before anything is awaited. */
  turn: (on: boolean) => Promise<boolean>;
}

/** Something that is on or off, as the browser keeps it. */
export function CheckField({ label, isOn, turn }: CheckFieldProps) {
  const [on, setOn] = useState<boolean>();
  const [error, setError] = useState<unknown>();
  const id = useId();
  useEffect(() => void isOn().then(setOn, setError), []);
  const change = (wanted: boolean) => {
    const asked = turn(wanted);
    setOn(wanted);
    setError(undefined);
    asked.then(
      (now) => setOn(now),
      (reason: unknown) => {
        setOn(!wanted);
        setError(reason);
      },
    );
  };
  const allow = () => {
    ask('allow-private', {}).then(() => change(!on), setError);
  };
  return (
    <>
      <div class="choice">
        <input
          id={id}
          type="checkbox"
          checked={on ?? false}
          disabled={on === undefined}
          onChange={({ currentTarget }) => change(currentTarget.checked)}
        />
        <label for={id}>{label}</label>
      </div>
      {error !== undefined && <Problem error={error} onAllowPrivate={allow} />}
    </>
  );
}
