import { ByArticle } from './annotation/by-article.ts';
import { authorOf, type HypothesisRow, parseRow, saidIn } from './hypothesis/hypothesis-note.ts';
import { selectedWords } from './annotation/selected-quote.ts';
import type { Format } from './records/format.ts';
import { withBeginning } from './text/beginning.ts';
import { jsonItems } from './text/json-items.ts';

/** Where the annotations stand: in what its API answers, in what its sidebar exports, in a plain list. */
const LISTS: readonly [begins: RegExp, path: string][] = [
  [/^\s*\[/, '$.*'],
  [/"rows"\s*:/, '$.rows.*'],
  [/^/, '$.annotations.*'],
];
const LONGEST_MENTION = 200;

/**
 * Annotations of Hypothesis as its API and its sidebar's export give them (https://h.readthedocs.io/en/latest/api-reference/):
 * those of one article become one record, replies notes that say what they reply to.
 */
export const hypothesis: Format = {
  id: 'hypothesis',
  name: 'Hypothesis',
  extension: 'json',
  mediaType: 'application/json',
  in: {
    recognises: (beginning) =>
      /^\s*[[{]/.test(beginning) &&
      (/"export_userid"|"client_version"/.test(beginning) ||
        (/"uri"\s*:/.test(beginning) && /"user"\s*:\s*"acct:/.test(beginning))),
    async *read(text) {
      const { beginning, whole } = await withBeginning(text);
      const path = LISTS.find(([begins]) => begins.test(beginning))?.[1];
      const rows: HypothesisRow[] = [];
      let number = 0;
      for await (const item of jsonItems(whole, path)) {
        number += 1;
        const row = parseRow(item);
        if (row) rows.push(row);
        else yield { notUnderstood: ['partNoHypothesis', number] };
      }
      // A reply may stand before what it replies to.
      const byId = new Map(rows.map((row) => [row.id, row]));
      const articles = new ByArticle();
      for (const row of rows) {
        const isOfArticle = articles.add(saidIn(row, answered(row, byId)));
        if (!isOfArticle) yield { notUnderstood: ['partOfNoArticle', row.uri.slice(0, 200)] };
      }
      for (const record of articles.records()) yield { record };
    },
  },
};

/** What a reply replies to, for those who read it alone. */
function answered(
  { references }: HypothesisRow,
  byId: ReadonlyMap<string, HypothesisRow>,
): string | undefined {
  const parent = references.at(-1);
  if (parent === undefined) return undefined;
  const row = byId.get(parent);
  const author = (row && authorOf(row)) ?? 'another annotation';
  const selectors = row?.target.map(({ selector }) => selector);
  const words = (row?.text.trim() || (selectedWords(selectors) ?? '')).replace(/\s+/g, ' ');
  const shown = words.length > LONGEST_MENTION ? `${words.slice(0, LONGEST_MENTION).trimEnd()}…` : words;
  return shown === '' ? `Reply to ${author}:` : `Reply to ${author}: “${shown.toWellFormed()}”`;
}
