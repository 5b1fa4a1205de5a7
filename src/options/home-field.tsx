import { useMemo } from 'preact/hooks';
import { panelHome } from '../settings/settings.ts';
import { text } from '../ui/text.ts';
import { SelectField } from './select-field.tsx';

/** Where the panel of one site's articles is. */
export function HomeField({ site }: { site: string }) {
  const setting = useMemo(() => panelHome(site), [site]);
  return (
    <SelectField
      label={site}
      setting={setting}
      options={[
        ['page', text('optionsPanelPage')],
        ['side', text('optionsPanelSide')],
        ['off', text('optionsPanelOff')],
      ]}
    />
  );
}
