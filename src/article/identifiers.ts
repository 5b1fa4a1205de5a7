import * as v from 'valibot';
import { percentDecoded } from '../lib/percent-decoded.ts';

/**
 * The identifiers of an article. A PMID is 1 to 8 digits without leading zeros; a PMCID is `PMC` and digits,
 * without a version; a DOI is lower-cased, since DOI names compare without case (DOI Handbook, 2.4). Marked pure, so
 * that valibot stays out of the scripts that pages load.
 */
export const ArticleIdsSchema = /* @__PURE__ */ (() =>
  v.object({
    pmid: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,7}$/))),
    pmcid: v.optional(v.pipe(v.string(), v.regex(/^PMC[1-9]\d{0,9}$/))),
    doi: v.optional(v.pipe(v.string(), v.maxLength(1000), v.regex(/^10\.\d{4,9}(?:\.\d+)*\/\S+$/))),
  }))();
export type ArticleIds = v.InferOutput<typeof ArticleIdsSchema>;

/** The PMID in a text such as `36455991`, ` PMID: 36455991 ` or `0036455991`; undefined where there is none. */
export function parsePmid(text: string | null | undefined): string | undefined {
  return /^\s*(?:pmid:?\s*)?0*([1-9]\d{0,7})\s*$/i.exec(text ?? '')?.[1];
}

/** The PMCID in `PMC6410714`, `pmc6410714.2`, `PMCID: PMC6410714` or bare `6410714`; undefined where there is none. */
export function parsePmcid(text: string | null | undefined): string | undefined {
  const digits = /^\s*(?:pmcid:?\s*)?(?:pmc)?:?\s*0*([1-9]\d{0,9})(?:\.\d+)?\s*$/i.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : `PMC${digits}`;
}

/** The longest text that is looked at as a DOI; the store takes none that is longer (`ArticleIdsSchema`). */
const LONGEST_DOI = 1_000;

/**
 * The DOI that a text consists of: bare, as `doi:…`, or as a doi.org address. Lower-cased, percent-decoded when
 * it came from an address, without the full stop, quotation mark or bracket that ends the sentence around it.
 */
export function parseDoi(text: string | null | undefined): string | undefined {
  const trimmed = (text ?? '').trim();
  if (trimmed.length > LONGEST_DOI) return undefined;
  const address = /^(?:(?:https?:)?\/\/)?(?:dx\.|www\.)?doi\.org\//i.exec(trimmed);
  const bare = address ? percentDecoded(trimmed.slice(address[0].length)) : trimmed.replace(/^doi:?\s*/i, '');
  const match = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.exec(bare);
  const doi = match ? withoutSentenceEnd(match[0]).toLowerCase() : '';
  // What is left after the sentence's marks may be nothing but the prefix: `10.1000/.`
  return /\/./.test(doi) ? doi : undefined;
}

/** The first DOI printed anywhere in a text; undefined where there is none. */
export function doiInText(text: string): string | undefined {
  const start = /\b10\.\d{4,9}(?:\.\d{1,9}){0,4}\/\S/.exec(text)?.index;
  if (start === undefined) return undefined;
  return withoutArticleNumber(parseDoi(/^\S{1,1000}/.exec(text.slice(start))?.[0]));
}

/** Some publishers print the article's number right behind its DOI: `10.1155/2021/6690606.6690606`, `….e13592`. */
function withoutArticleNumber(doi: string | undefined): string | undefined {
  const dot = doi?.lastIndexOf('.') ?? -1;
  if (doi === undefined || dot < 0) return doi;
  const [before, number] = [doi.slice(0, dot), doi.slice(dot + 1).replace(/^e/, '')];
  // `j.x.2010.10` is a DOI of its own: a short number counts only behind a suffix without dots.
  const surely =
    number.length >= 5 || (number.length >= 2 && !before.slice(before.indexOf('/')).includes('.'));
  return surely && before.endsWith(number) ? before : doi;
}

function withoutSentenceEnd(doi: string): string {
  let end = doi;
  for (;;) {
    const last = end.at(-1) ?? '';
    // A closing bracket belongs to the DOI only when its opening one does: 10.1016/s0027-5107(77)80031-6
    const stray = /[)\]]/.test(last) && count(end, /[([]/g) < count(end, /[)\]]/g);
    if (!stray && !/[.,;:'"’”»]/.test(last)) return end;
    end = end.slice(0, -1);
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
