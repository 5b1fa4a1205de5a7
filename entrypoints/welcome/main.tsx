import { render } from 'preact';
import { browser } from 'wxt/browser';
import { sharedImport } from '../../src/library/import/shared-import.ts';
import { authorName } from '../../src/settings/settings.ts';
import '../../src/ui/controls.css';
import '../../src/ui/page.css';
import { setTextSource } from '../../src/ui/text.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/dark.css';
import { WelcomePage } from '../../src/welcome/welcome-page.tsx';

setTextSource((key, substitutions) => browser.i18n.getMessage(key, substitutions));
render(<WelcomePage name={authorName} run={sharedImport()} />, document.body);
