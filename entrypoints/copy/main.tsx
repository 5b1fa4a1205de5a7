import { render } from 'preact';
import { browser } from 'wxt/browser';
import { CopyPage } from '../../src/copies/copy-page.tsx';
import { makeDueCopy } from '../../src/copies/due-copy.ts';
import { libraryFiles } from '../../src/copies/library-files.ts';
import '../../src/ui/controls.css';
import '../../src/ui/page.css';
import { setTextSource, text } from '../../src/ui/text.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/dark.css';

setTextSource((key, substitutions) => browser.i18n.getMessage(key, substitutions));
const asked = new URLSearchParams(location.hash.slice(1)); // src/background/scheduled-copy.ts
const due = asked.get('due');
if (due !== null) await makeDueCopy(due, asked.get('also') ?? '');
else {
  document.title = text('copyTitle');
  render(<CopyPage world={libraryFiles()} />, document.body);
}
