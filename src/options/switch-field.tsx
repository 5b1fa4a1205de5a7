import { keepChoice } from '../protocol/keep-choice.ts';
import type { Setting } from '../settings/setting.ts';
import { CheckField } from '../ui/check-field.tsx';

/** A setting that is on or off. */
export function SwitchField({ label, setting }: { label: string; setting: Setting<boolean> }) {
  const turn = async (on: boolean) => {
    await keepChoice(setting, on);
    return on;
  };
  return <CheckField label={label} isOn={() => setting.getValue()} turn={turn} />;
}
