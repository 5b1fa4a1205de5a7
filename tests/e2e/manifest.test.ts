import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtExtension, builtManifest } from './harness/builds.ts';

const NCBI = [
  'https://pubmed.ncbi.nlm.nih.gov/*',
  'https://pmc.ncbi.nlm.nih.gov/*',
  'https://www.ncbi.nlm.nih.gov/pmc/*',
  'https://www.ncbi.nlm.nih.gov/labs/pmc/*',
];

describe.each(['chrome', 'firefox'] as const)('the built manifest for %s', (browser) => {
  const manifest = builtManifest(browser);

  it("asks for NCBI's hosts only", () => {
    expect(new Set(manifest.host_permissions)).toEqual(new Set(NCBI));
    const matched = (manifest.content_scripts as { matches: string[] }[]).flatMap(({ matches }) => matches);
    expect(new Set(matched)).toEqual(new Set(NCBI));
  });

  it("may ask later for the other sites, for look-ups, and for one host at a time of a proxy or of the user's own server", () => {
    expect(manifest.optional_host_permissions).toEqual([
      'https://europepmc.org/*',
      'https://medluna.com/*',
      'https://www.medluna.com/*',
      'https://eutils.ncbi.nlm.nih.gov/*',
      'https://*/*', // Grants nothing: see PRIVACY.md.
      'http://*/*',
    ]);
  });

  it('runs no script from outside, and turns no address into another one', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages: "script-src 'self'; object-src 'self'",
    });
  });

  it('asks for no permission that reads histories, tabs or requests', () => {
    const known = [
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      'scripting',
      'activeTab',
      'sidePanel',
    ];
    expect((manifest.permissions as string[]).filter((permission) => !known.includes(permission))).toEqual(
      [],
    );
  });

  it('asks for what copies in the downloads folder need only when the user wants them', () => {
    expect(manifest.optional_permissions).toEqual(
      browser === 'firefox' ? ['downloads'] : ['downloads', 'offscreen'],
    );
  });

  it('lets no page reach the background or see that PubMargin is there', () => {
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  it('comes with the names and licences of all whose work is in it', () => {
    const named = readFileSync(join(builtExtension(browser), 'licences.txt'), 'utf8').match(
      /^[@\w/.-]+ [\d.]+ \([\w. -]+\)$/gm,
    );
    const names = named?.map((line) => line.split(' ')[0]);
    for (const name of ['citeproc', 'fflate', 'htmlparser2', 'papaparse', 'preact', 'saxes', 'yaml', 'yjs'])
      expect(names).toContain(name);
    expect(names).not.toContain('vitest');
  });
});
