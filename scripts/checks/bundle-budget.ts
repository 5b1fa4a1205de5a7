import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { outputFolder } from './build-folder.ts';
import { type Outcome, single } from './outcome.ts';

/** Bytes (1 KB = 1,000) that may come into a page: at its start, and when the user first edits. */
const BUDGET = {
  'at page start': { raw: 90_000, gzip: 30_000 },
  'when editing': { raw: 60_000, gzip: 20_000 },
};
/** The script that the background injects when the user first edits. */
const EDITING_SCRIPTS = ['editor.js'];

const Manifest = v.object({
  content_scripts: v.array(v.object({ js: v.optional(v.array(v.string()), []) })),
  web_accessible_resources: v.optional(v.array(v.unknown()), []),
});

export interface Weight {
  readonly raw: number;
  readonly gzip: number;
}

/**
 * The bytes of the scripts that the Chrome build's manifest puts into a page, of the site where they are most: no page
 * matches two entries, since each site has a content script with its own readers.
 */
export function pageStartWeight(build = join(outputFolder(), 'chrome-mv3')): Weight {
  const manifest = v.parse(Manifest, JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')));
  const sites = manifest.content_scripts.map(({ js }) => weight(build, js));
  return sites.reduce((most, site) => (site.raw > most.raw ? site : most), { raw: 0, gzip: 0 });
}

function weight(build: string, scripts: readonly string[]): Weight {
  const sources = scripts.map((script) => readFileSync(join(build, script)));
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    raw: sum(sources.map((source) => source.length)),
    gzip: sum(sources.map((source) => gzipSync(source, { level: 9 }).length)),
  };
}

/** What PubMargin loads into a page stays small. */
export function bundleBudget(): Outcome[] {
  const build = join(outputFolder(), 'chrome-mv3');
  return [
    within('at page start', () => pageStartWeight(build)),
    within('when editing', () => weight(build, EDITING_SCRIPTS)),
  ];
}

function within(when: keyof typeof BUDGET, weigh: () => Weight): Outcome {
  const name = `script bytes ${when}`;
  let found: Weight;
  try {
    found = weigh();
  } catch (error) {
    return single(name, false, String(error));
  }
  const budget = BUDGET[when];
  const figures = `${found.raw} bytes raw of ${budget.raw}, ${found.gzip} gzip of ${budget.gzip}`;
  return single(name, found.raw > 0 && found.raw <= budget.raw && found.gzip <= budget.gzip, `» ${figures}`);
}
