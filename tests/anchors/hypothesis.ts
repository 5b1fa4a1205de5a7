import { readFileSync } from 'node:fs';
import type { JSDOM } from 'jsdom';
import { build } from 'vite';

const CLIENT = new URL('../../node_modules/hypothesis/', import.meta.url);
const ENTRY = 'app:///src/annotator/anchoring/html.ts';

/** What the Hypothesis client knows of a highlight; its own shapes. */
type Selectors = readonly unknown[];

/** The anchoring of the Hypothesis client (`describe`, `anchor` of src/annotator/anchoring/html.ts). */
export interface Hypothesis {
  readonly version: string;
  readonly describe: (root: Element, range: Range) => Selectors;
  /** Rejects where the highlight is not found (an "orphan"). */
  readonly anchor: (root: Element, selectors: Selectors) => Promise<Range>;
}

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent: readonly string[];
}

/**
 * The very code of the installed npm package `hypothesis`: it publishes its sources in the source map of its bundle
 * (https://github.com/hypothesis/client/tree/main/src/annotator/anchoring), which are compiled here as they are, with
 * the approx-string-match that it was built with, and run in the window of the pages to be measured.
 */
export async function hypothesisIn({ window }: JSDOM): Promise<Hypothesis> {
  const { version } = JSON.parse(readFileSync(new URL('package.json', CLIENT), 'utf8')) as {
    version: string;
  };
  const map = JSON.parse(
    readFileSync(new URL('build/scripts/annotator.bundle.js.map', CLIENT), 'utf8'),
  ) as SourceMap;
  const sources = new Map(map.sources.map((name, i) => [name, map.sourcesContent[i] ?? '']));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'published-sources',
        enforce: 'pre',
        resolveId: (id, importer) => resolve(sources, id, importer),
        load: (id) => ({ code: sources.get(id) ?? '', moduleType: id.endsWith('.js') ? 'js' : 'ts' }),
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: ENTRY,
        preserveEntrySignatures: 'strict',
        output: { format: 'iife', name: 'hypothesisAnchoring' },
      },
    },
  });
  const output = 'output' in built ? built.output[0] : undefined;
  if (!output) throw new Error('The sources of "hypothesis" could not be compiled');
  const { describe, anchor } = window.eval(`${output.code}; hypothesisAnchoring`) as Hypothesis;
  return { version, describe, anchor };
}

function resolve(sources: ReadonlyMap<string, string>, id: string, importer: string | undefined): string {
  const path =
    id === 'approx-string-match'
      ? 'app:///node_modules/approx-string-match/build/src/index.js'
      : importer === undefined
        ? id
        : new URL(`${id}.ts`, importer.replace('app:///', 'https://app/')).href.replace(
            'https://app/',
            'app:///',
          );
  if (!sources.has(path)) throw new Error(`The package "hypothesis" publishes no source "${path}"`);
  return path;
}
