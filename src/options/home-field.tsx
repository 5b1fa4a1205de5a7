import { useEffect, useId, useState } from 'preact/hooks';
import { type PanelHome, panelHome } from '../settings/settings.ts';
import { Problem } from '../ui/problem.tsx';
import { text, type TextKey } from '../ui/text.ts';

const HOMES: readonly [PanelHome, TextKey][] = [
  ['page', 'optionsPanelPage'],
  ['side', 'optionsPanelSide'],
  ['off', 'optionsPanelOff'],
];

/** Where the panel of one site's articles is. */
export function HomeField({ site }: { site: string }) {
  const [home, setHome] = useState<PanelHome>();
  const [error, setError] = useState<unknown>();
  const id = useId();
  useEffect(() => void panelHome(site).getValue().then(setHome, setError), [site]);
  const choose = (wanted: string) => {
    const [chosen] = HOMES.find(([one]) => one === wanted) ?? [];
    if (!chosen) return;
    setHome(chosen);
    panelHome(site)
      .setValue(chosen)
      .then(() => setError(undefined), setError);
  };
  return (
    <>
      <div class="choice">
        <label for={id}>{site}</label>
        <select
          id={id}
          class="field"
          value={home}
          disabled={home === undefined}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {HOMES.map(([one, name]) => (
            <option key={one} value={one}>
              {text(name)}
            </option>
          ))}
        </select>
      </div>
      {error !== undefined && <Problem error={error} />}
    </>
  );
}
