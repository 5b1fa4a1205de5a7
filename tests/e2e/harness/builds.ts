import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputFolder } from '../../../scripts/checks/build-folder.ts';

interface Manifest {
  host_permissions: string[];
  [key: string]: unknown;
}

/** The folder of the built extension. Throws when it is not there. */
export function builtExtension(browser: 'chrome' | 'firefox'): string {
  const folder = join(outputFolder(), `${browser}-mv3`);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(
      `There is no build in ${folder}: "npm run build" makes it, "npm test" does so by itself.`,
    );
  }
  return folder;
}

/** What the built manifest says. */
export function builtManifest(browser: 'chrome' | 'firefox'): Manifest {
  return readManifest(builtExtension(browser));
}

/** A copy of a build as if the user had granted these optional hosts already. */
export function extensionWithHosts(
  hosts: readonly string[],
  browser: 'chrome' | 'firefox' = 'chrome',
): string {
  const copy = mkdtempSync(join(tmpdir(), 'pubmargin-extension-'));
  cpSync(builtExtension(browser), copy, { recursive: true });
  const manifest = readManifest(copy);
  manifest.host_permissions = [...manifest.host_permissions, ...hosts];
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest));
  return copy;
}

/** A copy of a build as if the user had granted these optional permissions already. */
export function extensionWithPermissions(
  permissions: readonly string[],
  browser: 'chrome' | 'firefox' = 'chrome',
): string {
  const copy = extensionWithHosts([], browser);
  const manifest = readManifest(copy);
  manifest.permissions = [...(manifest.permissions as string[]), ...permissions];
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest));
  return copy;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}
