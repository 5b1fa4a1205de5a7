import { articleAddress } from '../../article/article-address.ts';
import type { FileRecord } from '../records/record.ts';

/** What stands above a file, by its names. */
export type Properties = Readonly<Record<string, unknown>>;

/** The facts of an article as properties of its file; no empty ones. */
export function propertiesOf(record: FileRecord): Properties {
  const { citation, tags, status, decision, reasons, rating } = record;
  const { ids, title, authors, journal, date } = citation;
  const all = {
    ...{ title, pmid: ids.pmid, pmcid: ids.pmcid, doi: ids.doi, url: articleAddress(ids) },
    ...{ authors: listed(authors.map(({ name }) => name)), journal, year: date?.year },
    tags: listed([...new Set(tags.flatMap(({ name }) => obsidianTag(name) ?? []))]),
    ...{ status, decision, reasons: listed(reasons), rating },
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function listed(items: readonly string[]): readonly string[] | undefined {
  return items.length > 0 ? items : undefined;
}

/**
 * A tag's name as Obsidian takes it: letters, numbers, `_`, `-` and `/`, and not numbers alone (https://help.obsidian.md/tags).
 * undefined where nothing is left of it; its own name stands in the text.
 */
export function obsidianTag(name: string): string | undefined {
  const levels = name.split('/').map((level) =>
    level
      .trim()
      .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
      .replace(/^-+|-+$/g, ''),
  );
  const tag = levels.filter((level) => level !== '').join('/');
  if (tag === '') return undefined;
  return /^[\p{N}/]+$/u.test(tag) ? `_${tag}` : tag;
}
