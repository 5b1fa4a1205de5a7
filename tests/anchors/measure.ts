import { setImmediate } from 'node:timers/promises';
import { JSDOM } from 'jsdom';
import { describeQuote } from '../../src/anchor/anchor.ts';
import { quoteFinder } from '../../src/pages/text-parts/find-quote.ts';
import type { TextPart } from '../../src/pages/text-parts/text-part.ts';
import { textPartsOf } from '../../src/pages/text-parts/text-parts.ts';
import { edited, follow } from './edits.ts';
import { type Hypothesis, hypothesisIn } from './hypothesis.ts';
import { letters } from './letters.ts';
import { everything, medlunaCopy, pmcCopy, pmcFullText, pubmedCopy } from './mutations/copies.ts';
import { markup, mathJax, sectionLabels } from './mutations/markup.ts';
import type { Mutated, Mutation } from './mutations/mutation.ts';
import { nothing, typography, whiteSpace } from './mutations/printing.ts';
import {
  quoteRemoved,
  sentenceBefore,
  sentenceRemoved,
  sentences,
  typosInside,
  typosOutside,
} from './mutations/words.ts';
import { type Random, randomOf } from './random.ts';
import { ADDRESS, type SourcePage, opened, sourcePages } from './source-pages.ts';

/** `edge`: some of the letters, but not exactly them; `elsewhere`: none of them; both are wrong. */
export type Verdict = 'right' | 'edge' | 'elsewhere' | 'lost';
export type Counts = Record<Verdict, number>;

/** What became of the highlights under one mutation. */
export interface Row {
  readonly name: string;
  readonly keepsQuote: boolean;
  readonly ours: Counts;
  readonly theirs: Counts;
  /** Milliseconds of our anchoring alone. */
  ms: number;
}

export interface Measured {
  readonly rows: readonly Row[];
  readonly highlights: number;
  readonly pages: number;
  readonly hypothesis: string;
  /** Of our verdicts that are not right, what there is to look at. */
  readonly failures: readonly string[];
}

/**
 * Puts so many random highlights into the pages of the corpus, lets everything happen to them that happens to pages,
 * and sees where our anchoring and that of Hypothesis find them again. Which letters of the changed page are the
 * highlighted ones is known from the change itself. The same in every run.
 */
export async function measure(highlights: number): Promise<Measured> {
  const dom = new JSDOM('<!doctype html><body></body>', { runScripts: 'outside-only' });
  const hypothesis = await hypothesisIn(dom);
  const pages = sourcePages(dom);
  const [pubmed, pmc] = [
    pages.filter(({ site }) => site === 'pubmed'),
    pages.filter(({ site }) => site === 'pmc'),
  ];
  const mutations: Mutation[] = [
    nothing,
    markup,
    whiteSpace,
    typography,
    mathJax,
    sectionLabels,
    typosOutside,
    typosInside,
    sentenceBefore,
    sentenceRemoved,
    pmcCopy(pmc),
    pmcFullText(pmc),
    pubmedCopy,
    medlunaCopy,
    everything(pmc),
    quoteRemoved,
  ];
  const rows = mutations.map(({ name, keepsQuote }) => ({
    name,
    keepsQuote,
    ours: none(),
    theirs: none(),
    ms: 0,
  }));
  const failures: string[] = [];
  const sentencesOf = (page: SourcePage): string[] => {
    const abstract = textPartsOf(opened(dom, page.content), ADDRESS[page.site]).find(
      ({ part }) => part === 'abstract',
    );
    return abstract ? sentences(abstract.text).map(({ start, end }) => abstract.text.slice(start, end)) : [];
  };
  const foreign = pubmed.slice(0, 20).flatMap(sentencesOf);

  for (let n = 0; n < highlights; n += 1) {
    // One highlight in six in PMC's pages, half of those in the full text.
    const page = n % 6 === 5 ? pmc[n % pmc.length] : pubmed[n % pubmed.length];
    if (!page) throw new Error('The corpus has no pages');
    // Weak references, by which jsdom knows its ranges, are let go of only between two turns of the event loop.
    await setImmediate();
    for (const [i, mutation] of mutations.entries()) {
      const row = rows[i];
      const seen = await tryOnce(opened(dom, page.content), hypothesis, page, mutation, n, foreign);
      if (!row || !seen) continue;
      row.ours[seen.ours] += 1;
      row.theirs[seen.theirs] += 1;
      row.ms += seen.ms;
      if (seen.ours !== 'right' && failures.length < 100) failures.push(`${mutation.name}: ${seen.said}`);
    }
  }
  return { rows, highlights, pages: pages.length, hypothesis: hypothesis.version, failures };
}

interface Seen {
  readonly ours: Verdict;
  readonly theirs: Verdict;
  readonly ms: number;
  readonly said: string;
}

async function tryOnce(
  document: Document,
  hypothesis: Hypothesis,
  page: SourcePage,
  mutation: Mutation,
  seed: number,
  foreign: readonly string[],
): Promise<Seen | undefined> {
  const url = ADDRESS[page.site];
  if (mutation.prepare) {
    for (const part of textPartsOf(document, url)) mutation.prepare(document, part, randomOf(seed + 0.25));
  }
  const parts = textPartsOf(document, url);
  const random = randomOf(seed);
  const part = choosePart(parts, random);
  const chosen = chooseQuote(part.text, random);
  const range = part.rangeAt(chosen.start, chosen.end);
  if (!range) throw new Error('A highlight stands nowhere');
  const quote = describeQuote(part.text, chosen.start, chosen.end, {
    part: part.part,
    section: part.sectionAt(chosen.start),
  });
  const selectors = hypothesis.describe(document.body, range);
  const mutated = mutation.mutate({
    document,
    page,
    parts,
    part,
    quote: chosen,
    random: randomOf(seed + 0.5),
    foreignSentence: () => random.pick(foreign.filter((sentence) => !part.text.includes(sentence))),
  });
  if (!mutated) return undefined;

  const after = textPartsOf(document, ADDRESS[mutated.site]);
  const now = after.find((one) => one.part === (mutated.part ?? part.part));
  const truth = mutated.edits === 'gone' ? undefined : truthOf(part.text, chosen, mutated, now);
  const start = performance.now();
  const places = quoteFinder(after)(quote);
  const ms = performance.now() - start;
  const verdict = (found: readonly (Range | undefined)[]): Verdict => {
    const ranges = found.filter((one) => one !== undefined);
    if (ranges.length === 0) return truth ? 'lost' : 'right';
    const judged = ranges.map((one): Verdict => {
      const offsets = now?.offsetsOf(one);
      if (!truth || !now || !offsets) return 'elsewhere';
      const [start, end] = lettersOf(now, offsets);
      if (start === truth[0] && end === truth[1]) return 'right';
      return start < truth[1] && end > truth[0] ? 'edge' : 'elsewhere';
    });
    return judged.find((one) => one !== 'right') ?? 'right';
  };
  const theirs = await hypothesis.anchor(document.body, selectors).catch(() => undefined);
  const found = places.map((place) => place.part.text.slice(place.start, place.end));
  return {
    ours: verdict(places.map((place) => place.part.rangeAt(place.start, place.end))),
    theirs: verdict([theirs]),
    ms,
    said: `${page.file} ${seed} ${part.part} ${JSON.stringify(quote.quote.exact)} → ${JSON.stringify(found)}, not ${JSON.stringify(truth && now && letters(now.text).slice(...truth))}`,
  };
}

/** Which letters of the part are the highlighted ones now: from the first to before the second. */
function truthOf(
  before: string,
  chosen: { start: number; end: number },
  { edits }: Mutated,
  now: TextPart | undefined,
): [number, number] {
  if (!now || edits === 'gone') throw new Error('The part is gone');
  const expected = edited(before, edits);
  if (!letters(now.text).startsWith(letters(expected)))
    throw new Error(`The page does not say what it should:\n${now.text}\n${expected}`);
  const { start, end } = follow(chosen, edits);
  return [letters(expected.slice(0, start)).length, letters(expected.slice(0, end)).length];
}

function lettersOf(part: TextPart, { start, end }: { start: number; end: number }): [number, number] {
  return [letters(part.text.slice(0, start)).length, letters(part.text.slice(0, end)).length];
}

function choosePart(parts: readonly TextPart[], random: Random): TextPart {
  const abstract = parts.find(({ part }) => part === 'abstract');
  const other = parts.find(({ part }) => part === random.pick(['title', 'full-text']));
  const part = abstract && random.chance(0.7) ? abstract : (other ?? abstract ?? parts[0]);
  if (!part) throw new Error('A page has no parts');
  return part;
}

/** A word, some words, a sentence or several; now and then from the middle of a word to the middle of another. */
function chooseQuote(text: string, random: Random): { start: number; end: number } {
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const kind = random.below(10);
  const count = kind < 3 ? 1 : kind < 7 ? 2 + random.below(10) : 12 + random.below(60);
  const first = random.below(words.length);
  const last = Math.min(words.length - 1, first + count - 1);
  let [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? text.length];
  if (random.chance(0.25)) {
    start += random.below(Math.min(4, end - start));
    end -= random.below(Math.min(4, end - start));
  }
  // Something that can be seen, and known again.
  return /[\p{L}\p{N}]{2}/u.test(text.slice(start, end)) ? { start, end } : chooseQuote(text, random);
}

function none(): Counts {
  return { right: 0, edge: 0, elsewhere: 0, lost: 0 };
}
