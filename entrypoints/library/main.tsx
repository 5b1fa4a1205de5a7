import { render } from 'preact';
import { browser } from 'wxt/browser';
import { libraryFiles } from '../../src/copies/library-files.ts';
import { librarySync } from '../../src/in-step/library-sync.ts';
import '../../src/library/library.css';
import { LibraryPage } from '../../src/library/library-page.tsx';
import '../../src/ui/controls.css';
import '../../src/ui/page.css';
import { setTextSource, text } from '../../src/ui/text.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/dark.css';

const VIEWS = {
  entries: async () => (await import('../../src/library/entries/entries-view.tsx')).EntriesView,
  look: async () => (await import('../../src/library/look/look-view.tsx')).LookView,
  add: async () => (await import('../../src/library/add/add-view.tsx')).AddView,
  import: async () => (await import('../../src/library/import/import-view.tsx')).ImportView,
  tidy: async () => (await import('../../src/library/tidy/tidy-view.tsx')).TidyView,
};

const foot = async () => (await import('../../src/library/acts/library-foot.tsx')).LibraryFoot;

/** What reads files comes when the first one does. */
const takeFiles = (files: readonly File[]) =>
  void import('../../src/library/import/shared-import.ts').then(({ sharedImport }) =>
    sharedImport().give(files),
  );

setTextSource((key, substitutions) => browser.i18n.getMessage(key, substitutions));
document.title = text('libraryTitle');
render(
  <LibraryPage
    views={VIEWS}
    foot={foot}
    copies={libraryFiles().copies}
    sync={librarySync()}
    takeFiles={takeFiles}
  />,
  document.body,
);
