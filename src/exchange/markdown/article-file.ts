import { stringify } from 'yaml';
import { articleAddress } from '../../article/article-address.ts';
import type { FileRecord } from '../records/record.ts';
import { writeArticle } from './write-article.ts';

/**
 * One article as a Markdown file of its own: its facts as Obsidian's properties (https://help.obsidian.md/properties), then the
 * article between marks. `markdown` reads it.
 */
export function articleFile(record: FileRecord): string {
  // Quoted wherever a reader of YAML 1.1 would take a text for something else.
  const properties = stringify(propertiesOf(record), { lineWidth: 0, compat: 'yaml-1.1' });
  return `---\n${properties}---\n\n${writeArticle(record)}`;
}

function propertiesOf({ citation, tags, status, decision, reasons, rating }: FileRecord): object {
  const { ids, title, authors, journal, date } = citation;
  return {
    ...{ title, pmid: ids.pmid, pmcid: ids.pmcid, doi: ids.doi, url: articleAddress(ids) },
    ...{ authors: listed(authors.map(({ name }) => name)), journal, year: date?.year },
    tags: listed([...new Set(tags.flatMap(({ name }) => obsidianTag(name) ?? []))]),
    ...{ status, decision, reasons: listed(reasons), rating },
  };
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
