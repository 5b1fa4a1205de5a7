import { render } from 'preact';
import { browser } from 'wxt/browser';
import { libraryFiles } from '../../src/copies/library-files.ts';
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
  tidy: async () => (await import('../../src/library/tidy/tidy-view.tsx')).TidyView,
};

const foot = async () => (await import('../../src/library/acts/library-foot.tsx')).LibraryFoot;

setTextSource((key, substitutions) => browser.i18n.getMessage(key, substitutions));
document.title = text('libraryTitle');
render(<LibraryPage views={VIEWS} foot={foot} copies={libraryFiles().copies} />, document.body);
