import { render } from 'preact';
import { browser } from 'wxt/browser';
import { libraryFiles } from '../../src/copies/library-files.ts';
import { librarySync } from '../../src/in-step/library-sync.ts';
import { countArticles } from '../../src/options/kept-articles.ts';
import { OptionsPage } from '../../src/options/options-page.tsx';
import { READERS } from '../../src/pages/readers.ts';
import { ask } from '../../src/protocol/ask.ts';
import '../../src/ui/controls.css';
import '../../src/ui/page.css';
import '../../src/options/options.css';
import { setTextSource, text } from '../../src/ui/text.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/dark.css';

setTextSource((key, substitutions) => browser.i18n.getMessage(key, substitutions));
document.title = text('optionsTitle');
render(
  <OptionsPage
    panelSites={[...new Set(READERS.map(({ site }) => site))]}
    shortcuts={{
      shortcuts: async () => (await ask('shortcuts', {})).shortcuts,
      change: async () => {
        await ask('open-settings', { which: 'shortcuts' });
      },
    }}
    files={libraryFiles()}
    sync={librarySync()}
    countArticles={countArticles}
    deleteEverything={async () => {
      await ask('delete-everything', {});
    }}
    storage={navigator.storage}
    version={browser.runtime.getManifest().version}
  />,
  document.body,
);
