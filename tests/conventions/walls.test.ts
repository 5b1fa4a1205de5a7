import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { ROOT } from './source-files.ts';

/** The project's own rules; what needs types is off, since the files below do not exist. */
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: [
    { languageOptions: { parserOptions: { projectService: false } } },
    { rules: tseslint.configs.disableTypeChecked.rules ?? {} },
  ],
});

/** The rules that a file with this text at this place would break. */
async function broken(filePath: string, text: string): Promise<string[]> {
  const results = await eslint.lintText(text, { filePath });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
}

const uses = (specifier: string) => `import { it } from '${specifier}';\nexport const used = it;\n`;

describe('the walls of the project', () => {
  const WALL: [crossing: string, file: string, text: string][] = [
    ['the overlay writes the store', 'src/overlay/panel/x.ts', uses('../../store/write/entries.ts')],
    ['the overlay reads the store', 'src/overlay/panel/x.ts', uses('../../store/read/entries.ts')],
    ['the overlay syncs', 'src/overlay/panel/x.ts', uses('../../sync/engine.ts')],
    ['the welcome page writes the store', 'src/welcome/x.tsx', uses('../store/write/entries.ts')],
    ['the options page syncs', 'src/options/x.tsx', uses('../sync/engine.ts')],
    ['the sync writes the store', 'src/sync/engine/x.ts', uses('../../store/write/entries.ts')],
    ['the engine of sync talks to the browser', 'src/sync/engine/x.ts', uses('wxt/browser')],
    ['a WebDAV folder talks to the browser', 'src/sync/webdav/x.ts', uses('wxt/browser')],
    ['ui talks to the browser', 'src/ui/x.tsx', uses('wxt/browser')],
    ['the overlay talks to the browser', 'src/overlay/x.ts', uses('wxt/browser')],
    ['a reader talks to the browser', 'src/pages/pubmed/x.ts', uses('wxt/browser')],
    ['the store talks to the browser', 'src/store/x.ts', uses('webextension-polyfill')],
    ['the overlay reaches the background', 'src/overlay/x.ts', uses('../background/handlers.ts')],
    ['ui knows the overlay', 'src/ui/x.tsx', uses('../overlay/panel/panel.tsx')],
    ['the popup draws what the overlay draws', 'src/popup/x.tsx', uses('../overlay/panel/panel.tsx')],
    ['the overlay knows the popup', 'src/overlay/x.ts', uses('../popup/library.ts')],
    ['an article in a page of our own reads the store', 'src/beside-tab/x.ts', uses('../store/read/tags.ts')],
    ['a view reaches the background directly', 'src/options/x.tsx', uses('../background/handlers.ts')],
    ['the background draws', 'src/background/x.ts', uses('../overlay/panel/panel.tsx')],
    ['the article reads a page', 'src/article/x.ts', 'export const title = document.title;\n'],
    ['the article knows entries', 'src/article/x.ts', uses('../entry/entry.ts')],
    ['the entry reads a page', 'src/entry/x.ts', 'export const address = window.location.href;\n'],
    ['the entry imports the exchange', 'src/entry/x.ts', uses('../exchange/ris.ts')],
    ['the anchor reads a page', 'src/anchor/x.ts', 'export const title = document.title;\n'],
    ['the anchor knows pages', 'src/anchor/x.ts', uses('../pages/readers.ts')],
    ['the entry imports the anchor', 'src/entry/x.ts', uses('../anchor/anchor.ts')],
    ['the exchange reads a page', 'src/exchange/x.ts', 'export const title = document.title;\n'],
    ['the exchange writes the store', 'src/exchange/x.ts', uses('../store/write/entries.ts')],
    ['the search reads the store', 'src/search/x.ts', uses('../store/read/tags.ts')],
    ['the search reads a page', 'src/search/x.ts', 'export const title = document.title;\n'],
    ['a citation style knows entries', 'src/cite/x.ts', uses('../entry/entry.ts')],
    ['the reader of NCBI writes the store', 'src/ncbi/x.ts', uses('../store/write/entries.ts')],
    ['making a file of the library writes the store', 'src/backup/x.ts', uses('../store/write/entries.ts')],
    ['making a file of the library talks to the browser', 'src/backup/x.ts', uses('wxt/browser')],
    ['the view of copies reaches the background', 'src/copies/x.tsx', uses('../background/backups.ts')],
    ['the background draws the view of copies', 'src/background/x.ts', uses('../copies/plan-view.tsx')],
    ['the overlay makes files of the library', 'src/overlay/x.ts', uses('../backup/library-file.ts')],
    ['taking files in writes the store', 'src/import/x.ts', uses('../store/write/restore.ts')],
    ['taking files in talks to the browser', 'src/import/x.ts', uses('wxt/browser')],
    ['taking files in knows the page that does it', 'src/import/x.ts', uses('../library/import/readers.ts')],
    ['the background takes files of other programs in', 'src/background/x.ts', uses('../import/imports.ts')],
    ['the protocol knows the background', 'src/protocol/x.ts', uses('../background/handlers.ts')],
    ['a small function knows the project', 'src/lib/x.ts', uses('../entry/entry.ts')],
  ];
  it.each(WALL)('stop: %s', async (_crossing, file, text) => {
    const rules = await broken(file, text);
    expect(rules).not.toEqual([]);
    for (const rule of rules) expect(rule).toMatch(/^no-restricted-(imports|globals)$/);
  });

  const DOOR: [way: string, file: string, text: string][] = [
    ['the background writes the store', 'src/background/x.ts', uses('../store/write/entries.ts')],
    ['the background talks to the browser', 'src/background/x.ts', uses('wxt/browser')],
    ["the browser's own sync talks to it", 'src/sync/browser-sync/x.ts', uses('wxt/browser')],
    ['the options page completes an address', 'src/options/x.tsx', uses('../sync/address/completed.ts')],
    ['the background syncs', 'src/background/x.ts', uses('../sync/engine/run.ts')],
    ['an own page reads the store', 'src/library/x.tsx', uses('../store/read/entries.ts')],
    ['an article is drawn in our own pages', 'src/beside-tab/x.tsx', uses('../overlay/panel/contents.tsx')],
    ['an entrypoint talks to the browser', 'entrypoints/x.ts', uses('wxt/browser')],
    ['the overlay asks through the protocol', 'src/overlay/x.ts', uses('../protocol/ask.ts')],
    ['the store feeds the search', 'src/store/read/x.ts', uses('../../search/query.ts')],
    ['taking files in reads the store', 'src/import/x.ts', uses('../store/read/entries.ts')],
    ['taking files in asks the background', 'src/import/x.ts', uses('../protocol/ask.ts')],
    ['the background makes files of the library', 'src/background/x.ts', uses('../backup/library-file.ts')],
    ['an own page makes files of the library', 'src/copies/x.ts', uses('../backup/library-file.ts')],
    ['the entry knows articles', 'src/entry/x.ts', uses('../article/article-key.ts')],
    ['a page looks for quotes', 'src/pages/x.ts', uses('../anchor/anchor.ts')],
    ['a reader reads the page', 'src/pages/pubmed/x.ts', 'export const title = document.title;\n'],
  ];
  it.each(DOOR)('let through: %s', async (_way, file, text) => {
    expect(await broken(file, text)).toEqual([]);
  });

  it('keep patterns out of where every text would match them', async () => {
    const text = "expect({ said: 'yes' }).toMatchObject({ said: /no/ });\n";
    expect(await broken('src/store/x.test.ts', text)).toEqual(['no-restricted-syntax']);
  });

  it('keep markup out of the page', async () => {
    const text = 'export function draw(place: HTMLElement): void {\n  place.innerHTML = place.id;\n}\n';
    expect(await broken('src/overlay/x.ts', text)).toEqual(['no-restricted-properties']);
  });
});
