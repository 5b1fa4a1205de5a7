import { appendFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, mergeAlias, type Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { BundledPackages } from './scripts/own-texts/licences.ts';
import { textPages } from './scripts/own-texts/text-pages.ts';
import sharedModules from './src/overlay/shared-modules.json' with { type: 'json' };

/** NCBI's pages, the only ones PubMargin asks for at install (docs/architecture.md, PRIVACY.md). */
const NCBI_PAGES = [
  'https://pubmed.ncbi.nlm.nih.gov/*',
  'https://pmc.ncbi.nlm.nih.gov/*',
  'https://www.ncbi.nlm.nih.gov/pmc/*',
  'https://www.ncbi.nlm.nih.gov/labs/pmc/*',
];

/** Pages that come with one click on the toolbar button or in the options. */
const OPTIONAL_PAGES = ['https://europepmc.org/*', 'https://medluna.com/*', 'https://www.medluna.com/*'];

/**
 * Hosts that may be asked for later (protocol/site-pages.ts): NCBI's look-ups, and one host at a time of a library's proxy, or
 * of the server with the user's own folder (without https only at home), whose names nobody knows before the user gives
 * them. A manifest can only say "any" for that; it grants nothing.
 */
const LATER_HOSTS = ['https://eutils.ncbi.nlm.nih.gov/*', 'https://*/*', 'http://*/*'];

/**
 * What the scripts that come later into a page take from those before them (src/overlay/shared-modules.ts): left out of
 * their bundles, so that each module is loaded into a page once and has one state there.
 */
const FROM_CONTENT_SCRIPT = sharedModules.map((path) => join(import.meta.dirname, path));
const FROM_MARGIN = [
  ...['controls.css?inline', 'choice-text.ts', 'icon.tsx', 'problem.tsx', 'tag-list.tsx'].map((name) =>
    join(import.meta.dirname, 'src/ui', name),
  ),
  join(import.meta.dirname, 'src/overlay/panel/editor-place.tsx'),
  'preact',
  'preact/hooks',
  'preact/jsx-runtime',
];
const FROM_SCREENING = [
  'src/entry/screening.ts',
  'src/overlay/triage/make.ts',
  'src/overlay/triage/rows.ts',
].map((path) => join(import.meta.dirname, path));
const TAKEN: Record<string, string[]> = {
  still: FROM_CONTENT_SCRIPT,
  margin: FROM_CONTENT_SCRIPT,
  card: [...FROM_CONTENT_SCRIPT, ...FROM_MARGIN],
  editor: [...FROM_CONTENT_SCRIPT, ...FROM_MARGIN],
  choice: [...FROM_CONTENT_SCRIPT, ...FROM_MARGIN],
  cite: [...FROM_CONTENT_SCRIPT, ...FROM_MARGIN],
  highlighter: FROM_CONTENT_SCRIPT,
  'highlight-tools': FROM_CONTENT_SCRIPT,
  keys: FROM_CONTENT_SCRIPT,
  screening: FROM_CONTENT_SCRIPT,
  triage: [...FROM_CONTENT_SCRIPT, ...FROM_SCREENING],
};

/**
 * Scripts in pages use `chrome` itself: from version 121 on its storage and messages give promises as Firefox' `browser`
 * does, and the polyfill would be a tenth of what PubMargin loads into a page. Elsewhere `wxt/browser` is the polyfill.
 */
const IN_PAGES = ['pubmed', 'pmc', 'elsewhere', 'anchoring', ...Object.keys(TAKEN)];
/** The still panel is drawn once: its components get a few lines of ours for Preact and for the editors. */
const STILL = [
  { find: 'preact/jsx-runtime', replacement: join(import.meta.dirname, 'src/overlay/still/jsx-runtime.ts') },
  { find: 'preact/hooks', replacement: join(import.meta.dirname, 'src/overlay/still/hooks.ts') },
  { find: './editor-place.tsx', replacement: join(import.meta.dirname, 'src/overlay/still/no-editor.tsx') },
];
/**
 * Content scripts are compiled whole when they start, while the browser still waits for the page: V8 would otherwise
 * look through each function twice, the second time when the page is there and the user waits
 * (https://v8.dev/blog/explicit-compile-hints). Other browsers read a comment.
 */
const COMPILED_AT_ONCE: Plugin = {
  name: 'pubmargin:compiled-at-once',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
    }
  },
};
/** citation-js could fetch files; it has nothing to fetch here. */
const WITHOUT_NETWORK = {
  find: 'sync-fetch-undici',
  replacement: join(import.meta.dirname, 'src/cite/no-network.ts'),
};
const OWN_BROWSER = { find: 'wxt/browser', replacement: fileURLToPath(import.meta.resolve('wxt/browser')) };

/**
 * The four shortcuts that a Chrome extension may suggest (src/background/commands.ts serves them). Alt+Shift with letters
 * that neither Chrome (chrome/browser/ui/accelerator_table.cc: A B C I N P R T W X Z), ChromeOS
 * (ash/public/cpp/accelerators.cc: I L M N P S V) nor Firefox (browser/base/content/browser-sets.inc: none) has; on Macs
 * Control+Shift, since Option types characters there.
 * Ctrl+Shift, with which Zotero and its Connector (Ctrl+Shift+S) have theirs, is full in both browsers, and plain Alt
 * opens menus. src/settings/taken-keys.test.ts checks it. O is Zotero's letter for a new note, with Ctrl+Shift.
 */
const COMMANDS = {
  _execute_action: shortcut('U'),
  'add-note': { ...shortcut('O'), description: '__MSG_commandAddNote__' },
  'add-tag': { ...shortcut('G'), description: '__MSG_commandAddTag__' },
  'highlight-selection': { ...shortcut('H'), description: '__MSG_commandHighlight__' },
  // Without keys of its own: four is the most that Chrome suggests.
  'open-library': { description: '__MSG_panelLibrary__' },
};

function shortcut(letter: string) {
  return { suggested_key: { default: `Alt+Shift+${letter}`, mac: `MacCtrl+Shift+${letter}` } };
}

/** Whose work a build has in it: public/licences.txt says what is special, and their licences follow. */
const BUNDLED = new BundledPackages();

export default defineConfig({
  outDir: process.env.WXT_OUT ?? '.output',
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...textPages(import.meta.dirname));
    },
    'build:done': ({ config }) => {
      appendFileSync(join(config.outDir, 'licences.txt'), BUNDLED.text);
    },
    'vite:build:extendConfig': ([entrypoint], config) => {
      config.plugins = [...(config.plugins ?? []), BUNDLED.plugin];
      if (entrypoint && IN_PAGES.includes(entrypoint.name)) {
        const own = entrypoint.name === 'still' ? [OWN_BROWSER, ...STILL] : [OWN_BROWSER];
        config.resolve = { ...config.resolve, alias: mergeAlias(config.resolve?.alias, own) };
      }
      if (entrypoint?.type === 'content-script')
        config.plugins = [...(config.plugins ?? []), COMPILED_AT_ONCE];
      const taken = entrypoint && TAKEN[entrypoint.name];
      if (!taken) return;
      const name = (id: string) => relative(import.meta.dirname, id).replaceAll('\\', '/');
      const shared = (id: string) => `pubMarginShared[${JSON.stringify(isAbsolute(id) ? name(id) : id)}]`;
      Object.assign((config.build ??= {}), {
        rolldownOptions: {
          ...config.build.rolldownOptions,
          external: (id: string) => taken.includes(id),
          // A style sheet that two places use would be written out at both.
          optimization: { inlineConst: false },
          output: { ...[config.build.rolldownOptions?.output ?? {}].flat()[0], globals: shared },
        },
      });
    },
  },
  // The background is a worker: micromark's entity decoder, say, would look for a document there otherwise.
  vite: () => ({ resolve: { conditions: ['worker', ...defaultClientConditions], alias: [WITHOUT_NETWORK] } }),
  manifestVersion: 3,
  zip: { excludeSources: ['screenshots/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus', 'alarms'],
    // Asked for when the user wants copies in the downloads folder (src/background/scheduled-copy.ts).
    optional_permissions: browser === 'firefox' ? ['downloads'] : ['downloads', 'offscreen'],
    host_permissions: NCBI_PAGES,
    optional_host_permissions: [...OPTIONAL_PAGES, ...LATER_HOSTS],
    // Firefox' own policy would turn http into https, which a NAS at home may not have.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    // Firefox knows what is managed without a schema.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    // Grey until a page is read; the background then colours it (src/background/toolbar.ts).
    action: {
      default_title: '__MSG_extensionName__',
      default_icon: { 16: 'icon/grey-16.png', 32: 'icon/grey-32.png' },
    },
    commands: COMMANDS,
    // "pm 12345678" in the address bar (src/background/omnibox.ts).
    omnibox: { keyword: 'pm' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'pubmargin@pubmargin',
              strict_min_version: '140.0',
              // Nothing is required to be sent (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/browser_specific_settings:
              // "the data that the extension requires to be collected and transmitted for its operation"). What the
              // user has sent by sync or a look-up goes to the user's own account or server, or to NCBI, at a click beside
              // which stands what goes where: of the two ways to ask that the policies allow, an own one
              // (https://extensionworkshop.com/documentation/publish/add-on-policies/, "User Consent and Control").
              data_collection_permissions: { required: ['none'] },
            },
            // Firefox for Android knows data_collection_permissions from 142 on.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '121' }),
  }),
});
