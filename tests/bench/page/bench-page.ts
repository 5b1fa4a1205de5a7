import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { PUBMED } from '../../../sample/site.ts';
import { sum, watchScripts, weigh, type Weight, weightOf } from '../../../scripts/browsers/loaded-scripts.ts';
import type { ArticleIds } from '../../../src/article/identifiers.ts';
import { readPage } from '../../../src/pages/readers.ts';
import { builtExtension } from '../../e2e/harness/builds.ts';
import { Chromium } from '../../e2e/harness/chromium.ts';
import { keep } from '../../e2e/harness/library.ts';
import { firstOf, pageAt } from '../../e2e/harness/sites.ts';
import {
  type Annotated,
  HYPOTHESIS_SCRIPTS,
  hypothesisSite,
  packageFile,
  withHypothesis,
} from './hypothesis-client.ts';
import { load, type MainThreadTime } from './main-thread.ts';

const RUNS = 15;

/**
 * One saved page with PubMargin and with the Hypothesis client. Times are medians, from document ready until everything is
 * drawn, without what the page alone takes in as long.
 */
export interface PageRow {
  page: string;
  mentions: number;
  badges: number;
  pubMargin: { weight: Weight; time: MainThreadTime };
  /** `inPage` is without the sidebar, which is a page of its own in a frame. */
  hypothesis: { weight: Weight; inPage: Weight; time: MainThreadTime };
  /** What the page alone takes in the first second after it is ready, for comparison. */
  alone: MainThreadTime;
}

/** The median and the largest of the saved article pages, by their bytes. */
export function medianAndLargest(corpus: string): string[] {
  const folder = join(corpus, 'pubmed-article');
  const bySize = readdirSync(folder)
    .map((name) => join(folder, name))
    .toSorted((a, b) => statSync(a).size - statSync(b).size);
  return [bySize[Math.floor(bySize.length / 2)], bySize.at(-1)].filter((file) => file !== undefined);
}

/**
 * Loads a saved page in real Chromium with PubMargin (its article and every third mention are in the library), with the
 * Hypothesis client (the titles of the same are annotated), and with neither, in turns; gives the bytes of script and
 * the main-thread time of each.
 */
export async function benchPage(file: string): Promise<PageRow> {
  const html = readFileSync(file, 'utf8');
  const address = `${PUBMED}/${/(\d+)[^/]*$/.exec(file)?.[1] ?? ''}/`;
  const { article, mentions } = said(html, address);
  const known = mentions.filter((_, at) => at % 3 === 0);

  const withIt = await Chromium.start({ site: pageAt(address, html) });
  const plain = await Chromium.start({ extension: undefined, site: pageAt(address, html) });
  const embedded = firstOf(
    pageAt(address, withHypothesis(html)),
    hypothesisSite(
      address,
      [article, ...known].map(({ quote }) => quote),
    ),
  );
  const other = await Chromium.start({ extension: undefined, site: embedded });
  try {
    await keep(
      withIt,
      [article, ...known].map(({ ids }) => ids),
      { type: 'add-tag', name: 'known' },
    );
    const weight = await weightInPage(withIt, address, known.length);
    const times: Record<'alone' | 'withIt' | 'other', MainThreadTime[]> = {
      alone: [],
      withIt: [],
      other: [],
    };
    const ours = { when: pubMarginDrawn, count: known.length };
    for (let run = 0; run < RUNS; run++) {
      const alone = await load(plain.context, address, NEVER);
      for (const [name, context, isDrawn] of [
        ['withIt', withIt.context, ours],
        ['other', other.context, { when: hypothesisDrawn, count: known.length + 1 }],
      ] as const) {
        const loaded = await load(context, address, isDrawn);
        if (Number.isNaN(loaded.drawnAfter))
          throw new Error(`${address}: not everything was drawn (${name}).`);
        times[name].push(minus(loaded.busy(loaded.drawnAfter), alone.busy(loaded.drawnAfter)));
      }
      times.alone.push(alone.busy(1_000));
    }
    const packaged = HYPOTHESIS_SCRIPTS.map((path) => weigh(readFileSync(packageFile(path))));
    return {
      page: address,
      mentions: mentions.length,
      badges: known.length,
      pubMargin: { weight, time: median(times.withIt) },
      hypothesis: {
        weight: sum(packaged),
        inPage: sum(packaged.slice(0, 2)),
        time: median(times.other),
      },
      alone: median(times.alone),
    };
  } finally {
    await Promise.all([withIt.stop(), plain.stop(), other.stop()]);
  }
}

/** What is kept in PubMargin's library, and annotated with Hypothesis: an article, where the page prints its title. */
interface Kept {
  readonly ids: ArticleIds;
  readonly quote: Annotated;
}

function said(html: string, address: string): { article: Kept; mentions: Kept[] } {
  const { window } = new JSDOM(html);
  const reading = readPage(window.document, new URL(address));
  const title = window.document.querySelector('h1.heading-title');
  if (!reading?.ids || !title) throw new Error(`${address} is no article page.`);
  const mentions = reading.mentions
    .filter(({ ids }) => Object.keys(ids).length > 0)
    .map(({ ids, anchor }) => ({ ids, quote: beginningOf(anchor) }));
  return { article: { ids: reading.ids, quote: beginningOf(title) }, mentions };
}

/** The first words of an element, as its page prints them. */
function beginningOf(element: Element): Annotated {
  const page = element.ownerDocument.body.textContent;
  const own = element.textContent;
  const exact = own.trim().slice(0, 60);
  const before = element.ownerDocument.createRange();
  before.setStart(element.ownerDocument.body, 0);
  before.setEnd(element, 0);
  const start = before.toString().length + own.indexOf(exact);
  const end = start + exact.length;
  return { exact, prefix: page.slice(Math.max(0, start - 32), start), suffix: page.slice(end, end + 32) };
}

async function weightInPage(chromium: Chromium, address: string, badges: number): Promise<Weight> {
  const page = await chromium.context.newPage();
  const scripts = await watchScripts(page);
  await page.goto(address);
  await page.waitForFunction(pubMarginDrawn, badges);
  await page.waitForTimeout(500);
  const urls = scripts.fromExtension();
  await page.close();
  return weightOf(builtExtension('chrome'), urls);
}

// These run in the page.
function pubMarginDrawn(badges: number): boolean {
  const drawn = (name: string) => document.getElementsByTagName(name).length;
  return drawn('pubmargin-panel') > 0 && drawn('pubmargin-badge') >= badges;
}

/** Each annotation is highlighted on the page. */
function hypothesisDrawn(annotations: number): boolean {
  return document.getElementsByTagName('hypothesis-highlight').length >= annotations;
}

const NEVER = { when: () => false, count: 0 };

function median(times: readonly MainThreadTime[]): MainThreadTime {
  const middle = (numbers: number[]) =>
    numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
  return { wall: middle(times.map(({ wall }) => wall)), cpu: middle(times.map(({ cpu }) => cpu)) };
}

function minus(one: MainThreadTime, other: MainThreadTime): MainThreadTime {
  return { wall: one.wall - other.wall, cpu: one.cpu - other.cpu };
}
