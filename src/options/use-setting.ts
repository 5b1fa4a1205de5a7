import { useEffect, useState } from 'preact/hooks';
import { ask } from '../protocol/ask.ts';
import { keepChoice } from '../protocol/keep-choice.ts';
import type { Setting } from '../settings/setting.ts';
import { errorCode } from '../ui/error-text.ts';

/** What a setting says now, and how it is changed; `error` is what last went wrong with it. */
export interface SettingState<T> {
  /** undefined until it is known. */
  readonly value: T | undefined;
  readonly error: unknown;
  /** Shows the new value at once, and the old one again where it can't be kept; in a private window it holds for the page. */
  readonly set: (value: T) => void;
  /** The user agrees to writing in this private window: what was set last is kept. */
  readonly allow: () => void;
}

/** Follows a setting while a component is drawn, also when it is changed elsewhere. */
export function useSetting<T>(setting: Setting<T>): SettingState<T> {
  const [value, setValue] = useState<T>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const drawn = new AbortController();
    const read = () => void setting.getValue().then((now) => setValue(() => now), setError);
    read();
    setting.onChange(read, drawn.signal);
    return () => drawn.abort();
  }, [setting]);
  const set = (next: T) => {
    const before = value;
    setValue(() => next);
    setError(undefined);
    keepChoice(setting, next).catch((thrown: unknown) => {
      if (errorCode(thrown) !== 'private-window') setValue(() => before);
      setError(thrown);
    });
  };
  const allow = () => {
    ask('allow-private', {}).then(() => value !== undefined && set(value), setError);
  };
  return { value, error, set, allow };
}
