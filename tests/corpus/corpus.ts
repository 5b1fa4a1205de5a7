import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { JSDOM } from 'jsdom';

/** Real pages and what is true of them; they lie beside the project, not in it, and are not always at hand. */
const CORPUS = new URL('../../../shared/corpus/', import.meta.url);

export const hasCorpus = existsSync(CORPUS);
if (!hasCorpus) console.warn('../shared/corpus is not here: the corpus tests are skipped.');

export interface SavedPage {
  readonly file: string;
  readonly html: string;
}

/** The saved pages of one folder of the corpus. */
export function pagesOf(folder: string): SavedPage[] {
  if (!hasCorpus) return [];
  const base = new URL(`${folder}/`, CORPUS);
  return readdirSync(base)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: readFileSync(new URL(file, base), 'utf8') }));
}

/** Opens a saved page's document for as long as `use` runs. */
export function withPage<T>({ html }: SavedPage, use: (document: Document) => T): T {
  const { window } = new JSDOM(html);
  try {
    return use(window.document);
  } finally {
    window.close();
  }
}

/** The rows of a truth file, by column name; a quoted cell holds doubled quotation marks. */
export function truth(file: string): Record<string, string>[] {
  if (!hasCorpus) return [];
  const [head = [], ...rows] = readFileSync(new URL(file, CORPUS), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/\r$/, '').split('\t').map(unquoted));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

/** The rows of a truth file by the value of one column. */
export function truthBy(file: string, column: string): Map<string, Record<string, string>[]> {
  const groups = new Map<string, Record<string, string>[]>();
  for (const row of truth(file)) {
    const key = row[column] ?? '';
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

function unquoted(cell: string): string {
  return /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
