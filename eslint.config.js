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
/** The extension's own pages and what they are made of. */
const OWN_PAGES = ['library', 'popup', 'tags', 'side-panel', 'options', 'welcome', 'copies', 'in-step'];
const ROOMS = [
  ...['article', 'anchor', 'cite', 'entry', 'backup', 'ncbi', 'pages', 'search', 'protocol', 'store', 'sync'],
  ...['background', 'overlay', 'exchange', 'import', 'export', 'beside-tab', 'ui', 'settings'],
  ...OWN_PAGES,
];

/** Rules for the code of some rooms, not for its tests. */
const inside = (rooms, rules) => ({
  files: rooms.map((room) => `src/${room}/**`),
  ignores: ['src/**/*.test.*'],
  rules,
});
/** A room that knows itself and the rooms named, with what else it may not import. */
const room = (name, known, ...patterns) =>
  inside(
    [name],
    restrict(...patterns, outward(...ROOMS.filter((other) => ![name, ...known].includes(other)))),
  );
/** A room without a browser in it, which knows itself and those further in. */
const pure = (name, inner = []) => {
  const walls = room(name, inner, BROWSER_API);
  return { ...walls, rules: { ...walls.rules, 'no-restricted-globals': ['error', ...BROWSER_ONLY] } };
};

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
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='toMatchObject'] Property > Literal[regex]",
          message: 'Every text matches a pattern there: use expect.stringMatching, or the text.',
        },
      ],
    },
  },
  // Walls. 1: who writes; 2: who talks to the browser; 3: what is pure.
  { files: ['src/**'], ignores: ['src/**/*.test.*'], rules: restrict(STORE_READ, STORE_WRITE, BROWSER_API) },
  pure('lib'),
  pure('article'),
  pure('entry', ['article']),
  pure('anchor', ['article', 'entry']),
  pure('exchange', ['article', 'cite', 'entry']),
  pure('search', ['article', 'entry']),
  pure('cite', ['article']),
  // What NCBI's E-utilities say: asked over the network by the pages that the user allowed it.
  room('ncbi', ['article'], BROWSER_API),
  room('pages', ['article', 'anchor', 'entry'], BROWSER_API),
  room('store', ['article', 'entry', 'search'], BROWSER_API),
  room('sync', ['article', 'entry'], BROWSER_API),
  // The one target that is the browser itself.
  room('sync/browser-sync', ['sync']),
  // The library as a file, for the background and the own pages.
  room('backup', ['article', 'entry', 'exchange', 'store', 'settings'], STORE_WRITE, BROWSER_API),
  // The library as files of other programs: for the own pages, which show how far it is.
  room('export', ['article', 'entry', 'exchange', 'store', 'settings'], STORE_WRITE, BROWSER_API),
  // Taking files in: for the own pages, which read the store and ask the background to write.
  room('import', ['article', 'entry', 'exchange', 'protocol', 'store'], STORE_WRITE, BROWSER_API),
  room('protocol', ['article', 'entry', 'settings']),
  room('settings', ['article', 'entry']),
  room('ui', ['article', 'entry', 'protocol', 'settings'], BROWSER_API),
  inside(['background'], restrict(outward('overlay', 'beside-tab', 'import', ...OWN_PAGES))),
  inside(
    ['overlay'],
    restrict(
      ...[STORE_READ, STORE_WRITE, BROWSER_API],
      outward('background', 'exchange', 'import', 'beside-tab', 'backup', ...OWN_PAGES),
    ),
  ),
  // The one place where our own pages draw what the overlay draws: an article's panel.
  inside(
    ['beside-tab'],
    restrict(
      ...[STORE_READ, STORE_WRITE, BROWSER_API],
      outward('background', 'exchange', 'import', ...OWN_PAGES),
    ),
  ),
  inside(OWN_PAGES, restrict(STORE_WRITE, BROWSER_API, outward('background', 'overlay'))),
);
