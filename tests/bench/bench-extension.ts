import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { extensionId, openChromium } from '../../scripts/browsers/chromium.ts';
import { ROOT } from '../../scripts/checks/command.ts';

const MANIFEST = {
  manifest_version: 3,
  name: 'PubMargin benchmark',
  version: '1',
  permissions: ['unlimitedStorage'],
  background: { service_worker: 'worker.js', type: 'module' },
};

/** A running extension of the benchmark's own. */
export interface BenchExtension {
  readonly context: BrowserContext;
  /** A fresh page of the extension, with the page's script. */
  readonly openPage: () => Promise<Page>;
}

/**
 * Builds an extension around these scripts (their paths in the project), opens it in Chromium with an empty profile,
 * and removes it all when `use` is done: benchmarks of what runs in an extension run in one.
 */
export async function withBenchExtension<Result>(
  scripts: { readonly worker: string; readonly page?: string },
  use: (extension: BenchExtension) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'pubmargin-bench-'));
  const extension = join(folder, 'extension');
  try {
    for (const [name, entry] of Object.entries(scripts)) await bundle(entry, `${name}.js`, extension);
    writeFileSync(join(extension, 'manifest.json'), JSON.stringify(MANIFEST));
    const script = scripts.page === undefined ? '' : '<script type="module" src="page.js"></script>';
    writeFileSync(join(extension, 'page.html'), `<!DOCTYPE html><title>Benchmark</title>${script}`);
    const context = await openChromium({ extension, profile: join(folder, 'profile') });
    try {
      const address = `chrome-extension://${await extensionId(context)}/page.html`;
      const openPage = async () => {
        const page = await context.newPage();
        await page.goto(address);
        return page;
      };
      return await use({ context, openPage });
    } finally {
      await context.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function bundle(entry: string, fileName: string, outDir: string): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { conditions: ['worker', 'import', 'module', 'browser', 'default'] },
    build: {
      outDir,
      emptyOutDir: false,
      lib: { entry: join(ROOT, entry), formats: ['es'], fileName: () => fileName },
    },
  });
}
