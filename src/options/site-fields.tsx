import {
  askPermission,
  givePermissionBack,
  hasPermission,
  LOOK_UPS,
  NCBI_SITES,
} from '../protocol/site-pages.ts';
import { sitesOff, switchSite } from '../settings/sites-off.ts';
import { CheckField } from '../ui/check-field.tsx';
import { text } from '../ui/text.ts';

/** The sites that PubMargin works on only with the user's permission: their names and the manifest's match patterns. */
const OPTIONAL_SITES: readonly (readonly [name: string, pages: readonly string[]])[] = [
  ['Europe PMC', ['https://europepmc.org/*']],
  ['medluna.com', ['https://medluna.com/*', 'https://www.medluna.com/*']],
];

/** One switch a site: NCBI's are ours to keep, the others the browser's. */
export function SiteFields() {
  return (
    <>
      {NCBI_SITES.map((site) => (
        <CheckField
          key={site}
          label={site}
          isOn={async () => !(await sitesOff.getValue()).includes(site)}
          turn={async (on) => {
            await switchSite(site, on);
            return on;
          }}
        />
      ))}
      {OPTIONAL_SITES.map(([name, pages]) => (
        <PermissionField key={name} label={name} pages={pages} />
      ))}
    </>
  );
}

/** Permission to ask NCBI for what a list of articles leaves out. */
export function LookUpField() {
  return <PermissionField label={text('lookUpsAllow')} pages={[LOOK_UPS]} />;
}

/** Permission for some match patterns, given and taken back. */
function PermissionField({ label, pages }: { label: string; pages: readonly string[] }) {
  const isOn = () => hasPermission(...pages);
  // Before anything is awaited: browsers ask for permission in a click only.
  const turn = async (on: boolean) => {
    await (on ? askPermission(...pages) : givePermissionBack(...pages));
    return isOn();
  };
  return <CheckField label={label} isOn={isOn} turn={turn} />;
}
