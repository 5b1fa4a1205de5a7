import type { ArticleKey } from '../../../src/article/article-key.ts';
import { bareCitation } from '../../../src/article/bare-citation.ts';
import { articleDocId, TAG_NAMES_DOC } from '../../../src/entry/doc-ids.ts';
import { documentState, openDocument } from '../../../src/entry/merge-document.ts';
import { createNote } from '../../../src/entry/notes-document.ts';
import { projectEntry } from '../../../src/entry/projection.ts';
import { nameTag, tagLooks } from '../../../src/entry/tag-names-document.ts';
import { addTag } from '../../../src/entry/tags-document.ts';
import { aliasesOf } from '../../../src/store/aliases.ts';
import { MY_SPACE, type StoredEntry } from '../../../src/store/schema.ts';
import { seededRandom } from '../../bench/store/seeded-library.ts';
import type { StoreRows } from './fill-store.ts';

/** The tag of three entries out of ten. */
export const THREE_IN_TEN = 'methods/rct';
const TAGS = [THREE_IN_TEN, 'methods/cohort', 'sepsis', 'to discuss', 'background'];
const WORDS = 'early sepsis fluid albumin mortality ward monitoring lactate cohort dose trial outcome'.split(
  ' ',
);
const SIGHTING = { site: 'PubMed', page: 'https://pubmed.ncbi.nlm.nih.gov/', at: 1 };
const DAY = 86_400_000;

/** The key of the n-th entry, from 0. */
export const keptKey = (n: number): ArticleKey => `pmid:${30_000_000 + n}`;

/**
 * A library as PubMargin itself writes it: entries that are what their documents say, citations, links and tags. Each
 * entry has tags and two notes, and cites the next ones. Equal numbers give equal libraries.
 */
export function keptLibrary(entries: number, links = 2): StoreRows {
  const random = seededRandom(entries);
  const names = openDocument();
  const joins = openDocument();
  for (const tag of TAGS) nameTag(names, tag);
  const rows = {
    entries: [] as StoredEntry[],
    docs: [{ space: MY_SPACE, id: TAG_NAMES_DOC, state: documentState(names), revision: 1 }],
    citations: [] as object[],
    links: [] as object[],
  };
  for (let n = 0; n < entries; n++) {
    const [key, ids] = [keptKey(n), { pmid: String(30_000_000 + n), doi: `10.1000/kept.${n}` }];
    const words = (count: number) =>
      Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
    const [tags, notes] = [openDocument(), openDocument()];
    if (n % 10 < 3) addTag(tags, THREE_IN_TEN, '');
    for (const tag of TAGS.slice(1)) if (random() < 0.4 || tag === TAGS[1 + (n % 4)]) addTag(tags, tag, '');
    const created = 1_700_000_000_000 + Math.floor(random() * 600 * DAY);
    for (const at of [0, 1]) {
      const id = `5f0f4c4e-7c1c-4e5c-9d6c-${String(n * 2 + at).padStart(12, '0')}`;
      createNote(notes, id, { body: words(12), author: 'Ann', origin: '', at: created + at * DAY });
    }
    const title = `${words(9)} (${n})`;
    const citation = { ...bareCitation(ids), title, abstracts: [{ sections: [{ text: words(40) }] }] };
    const modified = created + DAY;
    const entry = projectEntry(
      key,
      { tags, notes },
      { tagNames: names, joins, known: [citation], created, modified },
    );
    if (!entry) throw new Error('An entry without tags.');
    const beginnings = entry.notes
      .toReversed()
      .map(({ body, author, modified }) => ({ excerpt: body, author, modified }));
    rows.entries.push({ ...entry, aliases: aliasesOf([ids]), beginnings, separatedFrom: [], named: [] });
    rows.docs.push(
      { space: MY_SPACE, id: articleDocId('t', key), state: documentState(tags), revision: 1 },
      { space: MY_SPACE, id: articleDocId('n', key), state: documentState(notes), revision: 1 },
    );
    rows.citations.push({ key, citation, ...SIGHTING });
    for (let at = 1; at <= links; at++) rows.links.push({ citing: key, cited: keptKey(n + at), ...SIGHTING });
  }
  return { ...rows, tags: tagRows(rows.entries, names) };
}

function tagRows(entries: readonly StoredEntry[], names: ReturnType<typeof openDocument>) {
  return TAGS.map((key) => {
    const { name, colour } = tagLooks(names, key);
    return {
      key,
      name,
      colour,
      number: undefined,
      count: entries.filter((one) => one.tagKeys.includes(key)).length,
    };
  });
}
