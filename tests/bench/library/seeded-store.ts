import { TAG_NAMES_DOC } from '../../../src/entry/doc-ids.ts';
import { documentState, openDocument } from '../../../src/entry/merge-document.ts';
import { nameTag, tagLooks } from '../../../src/entry/tag-names-document.ts';
import { MY_SPACE } from '../../../src/store/schema.ts';
import { documentsOf } from '../store/tagged-library.ts';
import { SEEDED_TAGS, seededRow } from './seeded-rows.ts';

/**
 * The rows of all stores of a seeded library as PubMargin itself writes it, its merge documents too, so that it can be
 * edited: for tests end to end, which write them by `fillStore`.
 */
export function seededStore(entries: number) {
  const names = openDocument();
  for (const name of SEEDED_TAGS) nameTag(names, name);
  const all = Array.from({ length: entries }, (_, n) => seededRow(n));
  const looks = new Map(SEEDED_TAGS.map((key) => [key, tagLooks(names, key)]));
  const counts = new Map<string, number>();
  for (const { entry } of all) for (const key of entry.tagKeys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const documents = [
    { id: TAG_NAMES_DOC, state: documentState(names) },
    ...all.flatMap(({ entry }) => documentsOf(entry).map(([id, state]) => ({ id, state }))),
  ];
  return {
    entries: all.map(({ entry }) => ({
      ...entry,
      tags: entry.tags.map((tag) => ({ ...tag, colour: looks.get(tag.key)?.colour ?? tag.colour })),
    })),
    citations: all.map(({ citation }) => citation),
    docs: documents.map((document) => ({ space: MY_SPACE, revision: 1, ...document })),
    tags: SEEDED_TAGS.map((key) => {
      const { name = key, colour = 'grey' } = looks.get(key) ?? {};
      return { key, name, colour, number: undefined, count: counts.get(key) ?? 0 };
    }),
  };
}
