import { render } from 'preact';
import { browser } from 'wxt/browser';
import { libraryFile, openLibraryFile } from '../../src/options/library-file.ts';
import { type OptionalSite, OptionsPage } from '../../src/options/options-page.tsx';
import { authorName, hideImported } from '../../src/settings/settings.ts';
import { READERS } from '../../src/pages/readers.ts';
import { ask } from '../../src/protocol/ask.ts';
import '../../src/ui/controls.css';
import '../../src/ui/page.css';
import { setTextSource, text } from '../../src/ui/text.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/dark.css';

/** A site of the manifest's optional ones (wxt.config.ts, OPTIONAL_PAGES). */
function optionalSite(name: string, ...origins: string[]): OptionalSite {
  const isOn = () => browser.permissions.contains({ origins });
  const turn = async (on: boolean) => {
    // Before anything is awaited: browsers ask for leave in a click only.
    await (on ? browser.permissions.request({ origins }) : browser.permissions.remove({ origins }));
    return isOn();
  };
  return { name, isOn, turn };
}

async function saveCopy(): Promise<void> {
  const file = await libraryFile();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // The browser reads it after the click.
}

setTextSource((key, substitutions) => browser.i18n.getMessage(key, substitutions));
document.title = text('optionsTitle');
render(
  <OptionsPage
    name={authorName}
    hideImported={hideImported}
    sites={[
      optionalSite('Europe PMC', 'https://europepmc.org/*'),
      optionalSite('medluna.com', 'https://medluna.com/*', 'https://www.medluna.com/*'),
    ]}
    panelSites={[...new Set(READERS.map(({ site }) => site))]}
    shortcuts={{
      shortcuts: async () => (await ask('shortcuts', {})).shortcuts,
      change: async () => {
        await ask('open-settings', { which: 'shortcuts' });
      },
    }}
    openFile={openLibraryFile}
    saveCopy={saveCopy}
    version={browser.runtime.getManifest().version}
  />,
  document.body,
);
