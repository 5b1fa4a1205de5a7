import { setImmediate } from 'node:timers/promises';
import { JSDOM } from 'jsdom';
import { anchoring, describeQuote } from '../../src/anchor/anchor.ts';
import { quoteFinder } from '../../src/pages/text-parts/find-quote.ts';
import { textPartsOf } from '../../src/pages/text-parts/text-parts.ts';
import { choosePart, chooseQuote } from './choose.ts';
import { type Hypothesis, hypothesisIn } from './hypothesis.ts';
import { type Counts, type Verdict, judge, truthOf } from './judge.ts';
import { letters } from './letters.ts';
import { allMutations } from './mutations/all.ts';
import type { Mutation } from './mutations/mutation.ts';
import { sentences } from './mutations/words.ts';
import { randomOf } from './random.ts';
import { ADDRESS, type SourcePage, opened, sourcePages } from './source-pages.ts';

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
 * highlighted ones is known from the change itself. The same in every run; `first`
 * takes other highlights than those from the first one on.
 */
export async function measure(highlights: number, first = 0): Promise<Measured> {
  const dom = new JSDOM('<!doctype html><body></body>', { runScripts: 'outside-only' });
  const hypothesis = await hypothesisIn(dom);
  const pages = sourcePages(dom);
  const [pubmed, pmc] = [
    pages.filter(({ site }) => site === 'pubmed'),
    pages.filter(({ site }) => site === 'pmc'),
  ];
  const mutations = allMutations(pmc);
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

  for (let n = first; n < first + highlights; n += 1) {
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
  const truth = truthOf(part.text, chosen, mutated, now);
  const start = performance.now();
  const places = quoteFinder(after, anchoring)(quote);
  const ms = performance.now() - start;
  const theirs = await hypothesis.anchor(document.body, selectors).catch(() => undefined);
  const found = places.map((place) => place.part.text.slice(place.start, place.end));
  return {
    ours: judge(
      places.map((place) => place.part.rangeAt(place.start, place.end)),
      truth,
      now,
    ),
    theirs: judge([theirs], truth, now),
    ms,
    said: `${page.file} ${seed} ${part.part} ${JSON.stringify(quote.quote.exact)} → ${JSON.stringify(found)}, not ${JSON.stringify(truth && now && letters(now.text).slice(...truth))}`,
  };
}

function none(): Counts {
  return { right: 0, edge: 0, elsewhere: 0, lost: 0 };
}
