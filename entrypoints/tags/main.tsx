import { render } from 'preact';
import { browser } from 'wxt/browser';
import { tagsLibrary } from '../../src/tags/library.ts';
import '../../src/tags/tags.css';
import { TagsPage } from '../../src/tags/tags-page.tsx';
import '../../src/ui/controls.css';
import '../../src/ui/page.css';
import { setTextSource, text } from '../../src/ui/text.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/dark.css';

setTextSource((key, substitutions) => browser.i18n.getMessage(key, substitutions));
document.title = text('tagsTitle');
render(<TagsPage world={tagsLibrary()} />, document.body);
