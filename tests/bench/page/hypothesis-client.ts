import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Served } from '../../../sample/site.ts';
import { ROOT } from '../../../scripts/checks/command.ts';

// The addresses that the Hypothesis client has in real life; what answers is the npm package on the disk.
const CDN = 'https://cdn.hypothes.is/hypothesis/';
const SERVICE = 'https://hypothes.is';

const CONFIG = { assetRoot: CDN, sidebarAppUrl: `${SERVICE}/app.html`, services: [] as unknown[] };

/** The scripts that the client runs in the page and in its sidebar, as paths inside the package. */
export const HYPOTHESIS_SCRIPTS = [
  'build/boot.js',
  'build/scripts/annotator.bundle.js',
  'build/scripts/sidebar.bundle.js',
];

/** The page with the client embedded as its documentation says. */
export function withHypothesis(page: string): string {
  const config = JSON.stringify({ assetRoot: CONFIG.assetRoot, sidebarAppUrl: CONFIG.sidebarAppUrl });
  return page.replace(
    '</head>',
    `<script type="application/json" class="js-hypothesis-config">${config}</script>
     <script async src="${CDN}build/boot.js"></script></head>`,
  );
}

/** What is annotated on a page: a piece of its text. */
export interface Annotated {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Answers at Hypothesis' addresses: a file of the package, the page of its sidebar, or its service, which holds these
 * annotations of the page; undefined for other addresses.
 */
export function hypothesisSite(
  page: string,
  annotated: readonly Annotated[],
): (url: URL) => Served | undefined {
  const rows = annotated.map((quote, at) => annotation(page, quote, at));
  return (url) => answer(url, { total: rows.length, rows });
}

function answer(url: URL, found: unknown): Served | undefined {
  if (url.href.startsWith(CDN)) {
    const path = url.pathname.replace('/hypothesis/', '');
    return { contentType: contentType(path), body: readFileSync(packageFile(path), 'utf8') };
  }
  if (url.origin !== SERVICE) return undefined;
  if (url.pathname === '/app.html') return { contentType: 'text/html', body: sidebarPage() };
  const said = url.pathname === '/api/search' ? found : API[url.pathname];
  return { contentType: 'application/json', body: JSON.stringify(said ?? {}) };
}

/** A file of the npm package on the disk. */
export function packageFile(path: string): string {
  return join(ROOT, 'node_modules/hypothesis', path);
}

/** What Hypothesis' own server sends as app.html: the same boot script, with the sidebar's configuration. */
function sidebarPage(): string {
  const config = JSON.stringify({ ...CONFIG, apiUrl: `${SERVICE}/api/`, authDomain: 'hypothes.is' });
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Hypothesis</title>
    <script type="application/json" class="js-hypothesis-config">${config}</script></head>
    <body><hypothesis-app></hypothesis-app><script src="${CDN}build/boot.js"></script></body></html>`;
}

const WORLD = { id: '__world__', name: 'Public', type: 'open', public: true, scoped: false, links: {} };
const endpoint = (path: string, method = 'GET') => ({ method, url: `${SERVICE}/api/${path}`, desc: '' });
const API: Record<string, unknown> = {
  '/api/': {
    links: {
      annotation: { read: endpoint('annotations/:id'), create: endpoint('annotations', 'POST') },
      group: { read: endpoint('groups/:id') },
      groups: { read: endpoint('groups') },
      profile: { read: endpoint('profile'), groups: { read: endpoint('profile/groups') } },
      search: endpoint('search'),
      links: endpoint('links'),
    },
  },
  '/api/links': Object.fromEntries(
    ['account.settings', 'forgot-password', 'groups.new', 'help', 'oauth.authorize', 'oauth.revoke']
      .concat(['search.tag', 'signup', 'user'])
      .map((name) => [name, `${SERVICE}/${name}`]),
  ),
  '/api/groups': [WORLD],
  '/api/profile/groups': [],
  '/api/profile': { userid: null, authority: 'hypothes.is', features: {}, preferences: {} },
};

/** As https://h.readthedocs.io/en/latest/api-reference/v1/ describes it. */
function annotation(page: string, quote: Annotated, at: number): unknown {
  return {
    ...{ id: `bench${at}`, created: '2026-01-01T00:00:00+00:00', updated: '2026-01-01T00:00:00+00:00' },
    ...{ user: 'acct:reader@hypothes.is', user_info: { display_name: null }, group: WORLD.id, uri: page },
    ...{
      text: '',
      tags: ['known'],
      document: { title: ['A page'] },
      links: {},
      flagged: false,
      hidden: false,
    },
    permissions: { read: [`group:${WORLD.id}`], admin: [], update: [], delete: [] },
    target: [{ source: page, selector: [{ type: 'TextQuoteSelector', ...quote }] }],
  };
}

function contentType(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.css') ? 'text/css' : 'application/octet-stream';
}
