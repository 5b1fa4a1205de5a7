import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** Bytes as they lie on the disk, and what gzip makes of them. */
export interface Weight {
  readonly raw: number;
  readonly gzip: number;
}

/** Which scripts a page loads from an extension, from this call on; call it before the page goes anywhere. */
export async function watchScripts(page: Page): Promise<{ fromExtension(): string[] }> {
  const session = await page.context().newCDPSession(page);
  const urls = new Set<string>();
  session.on('Debugger.scriptParsed', ({ url }) => urls.add(url));
  await session.send('Debugger.enable');
  return {
    fromExtension: () => [...urls].filter((url) => url.startsWith('chrome-extension://')).sort(),
  };
}

/** What these scripts of an unpacked extension weigh together. */
export function weightOf(extension: string, urls: readonly string[]): Weight {
  return sum(urls.map((url) => weigh(readFileSync(join(extension, new URL(url).pathname)))));
}

/** What one script weighs. */
export function weigh(source: Buffer): Weight {
  return { raw: source.length, gzip: gzipSync(source, { level: 9 }).length };
}

/** What all of these weigh together. */
export function sum(weights: readonly Weight[]): Weight {
  return weights.reduce((all, one) => ({ raw: all.raw + one.raw, gzip: all.gzip + one.gzip }), {
    raw: 0,
    gzip: 0,
  });
}
