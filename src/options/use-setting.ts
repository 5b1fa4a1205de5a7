import { useEffect, useState } from 'preact/hooks';
import type { Setting } from '../settings/setting.ts';

/** What a setting says now, and how it is changed; `error` is what last went wrong with it. */
export interface SettingState<T> {
  /** undefined until it is known. */
  readonly value: T | undefined;
  readonly error: unknown;
  /** Shows the new value at once, and the old one again where it can't be kept. */
  readonly set: (value: T) => void;
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
  return {
    ...{ value, error },
    set(next) {
      const before = value;
      setValue(() => next);
      setError(undefined);
      setting.setValue(next).catch((thrown: unknown) => {
        setValue(() => before);
        setError(thrown);
      });
    },
  };
}
