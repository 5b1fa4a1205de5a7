import { articleKeys, type ArticleKey } from '../../article/article-key.ts';
import { bareCitation } from '../../article/bare-citation.ts';
import { parseCitationText } from '../../article/citation-text.ts';
import type { Citation, CitationFields } from '../../article/citation.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { parseMedline } from '../../article/medline-text.ts';
import { parsePubmedText } from '../../article/pubmed-text.ts';
import { idsInText, idsOfLine } from './found-ids.ts';
import { textBlocks } from './text-blocks.ts';

/** An article that a pasted text names. */
interface PastedArticle {
  /** Where it is named first, counted from 1. */
  readonly line: number;
  readonly ids: ArticleIds;
  /** What the text says of it besides; undefined where it gives identifiers alone. */
  readonly citation: Citation | undefined;
}

/** A piece of the text that names no article for certain. */
export interface PastedUnclear {
  readonly line: number;
  readonly text: string;
  /** What it says, as far as it reads like a reference; undefined where it does not. */
  readonly fields: CitationFields | undefined;
}

/** What a pasted text holds. */
export interface PastedList {
  readonly articles: readonly PastedArticle[];
  /** Lines that name an article which an earlier one named. */
  readonly repeated: readonly { readonly line: number; readonly of: number }[];
  readonly unclear: readonly PastedUnclear[];
}

/**
 * Finds the articles in a pasted text: PMIDs, PMCIDs, DOIs and addresses, one or many in a line; reference lists in any
 * style; records of PubMed's own format, RIS or BibTeX. Each article comes once.
 */
export function parsePasted(text: string): PastedList {
  const articles: Writable<PastedArticle>[] = [];
  const repeated: { line: number; of: number }[] = [];
  const unclear: PastedUnclear[] = [];
  const known = new Map<ArticleKey, Writable<PastedArticle>>();
  const add = (line: number, ids: ArticleIds, citation: Citation | undefined) => {
    const keys = articleKeys(ids);
    const same = keys.map((key) => known.get(key)).find((one) => one !== undefined);
    if (same && !contradicts(same.ids, ids)) {
      repeated.push({ line, of: same.line });
      same.ids = { ...ids, ...same.ids };
      same.citation ??= citation;
      for (const key of keys) known.set(key, same);
      return;
    }
    const article = { line, ids, citation };
    articles.push(article);
    for (const key of keys) known.set(key, article);
  };
  for (const { line, lines } of textBlocks(text, (one) => idsOfLine(one) !== undefined)) {
    const full = lines.filter(Boolean);
    const whole = full.map((one) => one.trim()).join(' ');
    const listed = full.length === 1 ? idsOfLine(whole) : undefined;
    if (listed) {
      for (const ids of listed.articles) add(line, ids, undefined);
      for (const number of listed.doubtful) unclear.push({ line, text: number, fields: undefined });
      continue;
    }
    const medline = parseMedline(full.join('\n'))[0];
    const ids = medline?.ids ?? idsInText(full);
    if (articleKeys(ids).length > 0)
      add(line, ids, medline ?? abstractOf(ids, lines) ?? citationOf(ids, whole));
    else if (!isHeading(whole)) unclear.push({ line, text: whole, fields: fieldsOf(whole) });
  }
  return { articles, repeated, unclear };
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

/** One DOI printed for two PMIDs is a wrong DOI, not one article. */
function contradicts(one: ArticleIds, other: ArticleIds): boolean {
  return one.pmid !== undefined && other.pmid !== undefined && one.pmid !== other.pmid;
}

/** What PubMed's format "Abstract" says, which has a paragraph for each part; undefined for other text. */
function abstractOf(ids: ArticleIds, lines: readonly string[]): Citation | undefined {
  const isAbstract = lines.includes('') && lines.some((line) => /^PMID: ?\d/.test(line));
  return isAbstract ? { ...parsePubmedText(lines), ids } : undefined;
}

function citationOf(ids: ArticleIds, text: string): Citation | undefined {
  const fields = fieldsOf(text);
  if (!fields) return undefined;
  const { doi: _, ...rest } = fields;
  return { ...bareCitation(ids), ...rest };
}

/** A reference says what the article is called, or where it stands. */
function fieldsOf(text: string): CitationFields | undefined {
  const fields = parseCitationText(text);
  const hasTitle = fields.title !== undefined && (fields.date !== undefined || fields.authors !== undefined);
  const hasPlace = fields.journal !== undefined && fields.date !== undefined && fields.pages !== undefined;
  return hasTitle || hasPlace ? fields : undefined;
}

/** `References`, `PMID,Title,Authors`: the first line of a copied list or table. */
function isHeading(text: string): boolean {
  return /^(?:references|bibliography|literature|works cited)\W*$|^"?pmid"?\s*(?:[,;\t]|$)/i.test(text);
}
