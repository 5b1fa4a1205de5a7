import { useId } from 'preact/hooks';
import type { Setting } from '../settings/setting.ts';
import { Problem } from '../ui/problem.tsx';
import { useSetting } from './use-setting.ts';

export interface SelectFieldProps<T extends string> {
  label: string;
  setting: Setting<T>;
  /** Each value and what people call it. */
  options: readonly (readonly [value: T, name: string])[];
}

/** A setting that is one of a few. */
export function SelectField<T extends string>({ label, setting, options }: SelectFieldProps<T>) {
  const { value, error, set, allow } = useSetting(setting);
  const id = useId();
  const choose = (wanted: string) => {
    const [chosen] = options.find(([one]) => one === wanted) ?? [];
    if (chosen !== undefined) set(chosen);
  };
  return (
    <>
      <div class="choice">
        <label for={id}>{label}</label>
        <select
          id={id}
          class="field"
          value={value}
          disabled={value === undefined}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {options.map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {error !== undefined && <Problem error={error} onAllowPrivate={allow} />}
    </>
  );
}
