import { render } from 'preact';
import { browser } from 'wxt/browser';
import { prepareArticles } from '../../src/beside-tab/prepare-articles.ts';
import { librarySync } from '../../src/in-step/library-sync.ts';
import { popupLibrary } from '../../src/popup/library.ts';
import { PopupPage } from '../../src/popup/popup-page.tsx';
import '../../src/popup/popup.css';
import { openInTab } from '../../src/protocol/active-tab.ts';
import { openSidePanel } from '../../src/protocol/side-panel.ts';
import { setTextSource } from '../../src/ui/text.ts';

setTextSource((key, substitutions) => browser.i18n.getMessage(key, substitutions));
prepareArticles();
const sync = librarySync();
render(
  <PopupPage
    library={popupLibrary()}
    openIn={openInTab}
    openSidePanel={(windowId) => openSidePanel({ windowId })}
    sync={sync}
    close={() => window.close()}
  />,
  document.body,
);
