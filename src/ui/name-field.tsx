import { useEffect, useId, useState } from 'preact/hooks';
import { ask } from '../protocol/ask.ts';
import { keepChoice } from '../protocol/keep-choice.ts';
import type { Setting } from '../settings/setting.ts';
import { Problem } from './problem.tsx';
import { text } from './text.ts';

/** The name that is put on the user's notes, kept as it is typed. */
export function NameField({ name }: { name: Setting<string> }) {
  const [value, setValue] = useState<string>();
  const [kept, setKept] = useState(false);
  const [error, setError] = useState<unknown>();
  const id = useId();
  useEffect(() => void name.getValue().then(setValue, setError), [name]);

  const keep = (typed: string) => {
    setValue(typed);
    setKept(false);
    keepChoice(name, typed.trim()).then(() => {
      setKept(true);
      setError(undefined);
    }, setError);
  };
  const again = () => keep(value ?? '');
  const allow = () => {
    ask('allow-private', {}).then(again, setError);
  };
  return (
    <>
      <label for={id}>{text('optionsName')}</label>
      <input
        id={id}
        class="field"
        type="text"
        autocomplete="nickname"
        maxLength={200}
        value={value ?? ''}
        disabled={value === undefined && error === undefined}
        onInput={({ currentTarget }) => keep(currentTarget.value)}
      />
      <p class="outcome quiet-text" role="status">
        {kept && text('optionsKept')}
      </p>
      {error !== undefined && <Problem error={error} onRetry={again} onAllowPrivate={allow} />}
    </>
  );
}
