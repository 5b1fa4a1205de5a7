import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Names that only a page has: pure rooms may not use them. What Node and browsers share (URL, crypto) is allowed. */
const BROWSER_ONLY = Object.keys(globals.browser).filter(
  (name) => !(name in globals['shared-node-browser']) && !(name in globals.es2025) && name !== 'crypto',
);

const BROWSER_API = {
  group: [
    'wxt/browser',
    'wxt/storage',
    'wxt/utils/*',
    '@wxt-dev/*',
    'webextension-polyfill',
    'wxt/browser/*',
  ],
  message: 'Only entrypoints, background, protocol, settings and sync targets talk to the browser.',
};
const STORE_WRITE = {
  // What an address is completed to, pages may say before anything is synced.
  regex: '(^|/)(store/write|sync(?!/address/))(/|$)',
  message: 'The background is the single writer: ask it through the protocol.',
};
const STORE_READ = {
  regex: '(^|/)store/',
  message: 'Only the background and the own pages of the extension read the store.',
};
const outward = (...rooms) => ({
  regex: `^(\\.\\./)+(${rooms.join('|')})/`,
  message: 'Imports point inward only: see the direction in docs/architecture.md.',
});
const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const ALL_BUT = (...kept) =>
  [
    'article',
    'anchor',
    'cite',
    'entry',
    'backup',
    'copies',
    'in-step',
    'ncbi',
    'pages',
    'search',
    'protocol',
    'store',
    'sync',
    'background',
    'overlay',
    'exchange',
    'import',
    'export',
    'library',
    'popup',
    'tags',
    'side-panel',
    'beside-tab',
    'options',
    'welcome',
    'ui',
    'settings',
  ].filter((room) => !kept.includes(room));

/** A room without a browser in it, which knows itself and those further in. */
const pure = (room, inner = []) => ({
  files: [`src/${room}/**`],
  ignores: ['src/**/*.test.*'],
  rules: {
    ...restrict(outward(...ALL_BUT(room, ...inner)), BROWSER_API),
    'no-restricted-globals': ['error', ...BROWSER_ONLY],
  },
});

/** Later blocks replace earlier ones' import rules, so each room states all of its own. */
export default tseslint.config(
  { ignores: ['.output/', '.wxt/', '.cache/', 'node_modules/', 'screenshots/'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'scripts/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'adoptedStyleSheets'].map((property) => ({
          property,
          message: 'Text from pages and notes is drawn as text.',
        })),
      ],
    },
  },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  {
    // Tests and tools may name what they know of a value.
    files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**', 'scripts/**'],
    rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
  },
  // Walls. 1: who writes; 2: who talks to the browser; 3: what is pure.
  { files: ['src/**'], ignores: ['src/**/*.test.*'], rules: restrict(STORE_READ, STORE_WRITE, BROWSER_API) },
  pure('lib', ['article']),
  pure('article'),
  pure('entry', ['article']),
  pure('anchor', ['article', 'entry']),
  pure('exchange', ['article', 'cite', 'entry']),
  pure('search', ['article', 'entry']),
  pure('cite', ['article']),
  {
    // What NCBI's E-utilities say: asked over the network by the pages that the user allowed it.
    files: ['src/ncbi/**'],
    ignores: ['src/**/*.test.*'],
    rules: restrict(outward(...ALL_BUT('article', 'ncbi')), BROWSER_API),
  },
  {
    files: ['src/pages/**'],
    ignores: ['src/**/*.test.*'],
    rules: restrict(outward(...ALL_BUT('article', 'anchor', 'entry', 'pages')), BROWSER_API),
  },
  {
    files: ['src/store/**'],
    ignores: ['src/**/*.test.*'],
    rules: restrict(outward(...ALL_BUT('article', 'entry', 'search', 'store')), BROWSER_API),
  },
  {
    files: ['src/sync/**'],
    ignores: ['src/**/*.test.*'],
    rules: restrict(outward(...ALL_BUT('article', 'entry', 'sync')), BROWSER_API),
  },
  {
    // The one target that is the browser itself.
    files: ['src/sync/browser-sync/**'],
    ignores: ['src/**/*.test.*'],
    rules: restrict(outward(...ALL_BUT('sync'))),
  },
  {
    // The library as a file, for the background and the own pages.
    files: ['src/backup/**'],
    ignores: ['src/**/*.test.*'],
    rules: restrict(
      STORE_WRITE,
      BROWSER_API,
      outward(...ALL_BUT('article', 'entry', 'exchange', 'store', 'settings', 'backup')),
    ),
  },
  {
    // The library as files of other programs: for the own pages, which show how far it is.
    files: ['src/export/**'],
    ignores: ['src/**/*.test.*'],
    rules: restrict(
      STORE_WRITE,
      BROWSER_API,
      outward(...ALL_BUT('article', 'entry', 'exchange', 'store', 'settings', 'export')),
    ),
  },
  {
    // Taking files in: for the own pages, which read the store and ask the background to write.
    files: ['src/import/**'],
    ignores: ['src/**/*.test.*'],
    rules: restrict(
      STORE_WRITE,
      BROWSER_API,
      outward(...ALL_BUT('article', 'entry', 'exchange', 'import', 'protocol', 'store')),
    ),
  },
  {
    files: ['src/protocol/**'],
    ignores: ['src/**/*.test.*'],
    rules: restrict(outward(...ALL_BUT('article', 'entry', 'protocol', 'settings'))),
  },
  {
    files: ['src/settings/**'],
    ignores: ['src/**/*.test.*'],
    rules: restrict(outward(...ALL_BUT('article', 'entry', 'settings'))),
  },
  {
    files: ['src/background/**'],
    ignores: ['src/**/*.test.*'],
    rules: restrict(
      outward(
        ...[
          'overlay',
          'library',
          'popup',
          'tags',
          'side-panel',
          'beside-tab',
          'options',
          'welcome',
          'copies',
          'in-step',
          'import',
        ],
      ),
    ),
  },
  {
    files: ['src/overlay/**'],
    ignores: ['src/**/*.test.*'],
    rules: restrict(
      STORE_READ,
      STORE_WRITE,
      BROWSER_API,
      outward(
        'background',
        'exchange',
        'import',
        'library',
        'popup',
        'tags',
        'side-panel',
        'beside-tab',
        'options',
        'welcome',
        'copies',
        'in-step',
        'backup',
      ),
    ),
  },
  {
    files: ['src/ui/**'],
    ignores: ['src/**/*.test.*'],
    rules: restrict(BROWSER_API, outward(...ALL_BUT('article', 'entry', 'protocol', 'settings', 'ui'))),
  },
  {
    // The one place where our own pages draw what the overlay draws: an article's panel.
    files: ['src/beside-tab/**'],
    ignores: ['src/**/*.test.*'],
    rules: restrict(
      STORE_READ,
      STORE_WRITE,
      BROWSER_API,
      outward(
        ...[
          'background',
          'exchange',
          'import',
          'library',
          'popup',
          'tags',
          'side-panel',
          'options',
          'welcome',
          'copies',
          'in-step',
        ],
      ),
    ),
  },
  {
    files: [
      'src/library/**',
      'src/popup/**',
      'src/tags/**',
      'src/side-panel/**',
      'src/options/**',
      'src/welcome/**',
      'src/copies/**',
      'src/in-step/**',
    ],
    ignores: ['src/**/*.test.*'],
    rules: restrict(STORE_WRITE, BROWSER_API, outward('background', 'overlay')),
  },
);
