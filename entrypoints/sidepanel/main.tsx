import { render } from 'preact';
import { browser } from 'wxt/browser';
import { prepareArticles } from '../../src/beside-tab/prepare-articles.ts';
import { SidePanelPage } from '../../src/side-panel/side-panel-page.tsx';
import '../../src/side-panel/side-panel.css';
import { setTextSource } from '../../src/ui/text.ts';

setTextSource((key, substitutions) => browser.i18n.getMessage(key, substitutions));
prepareArticles();
render(<SidePanelPage />, document.body);
