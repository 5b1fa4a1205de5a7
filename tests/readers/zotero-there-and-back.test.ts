import { describe, expect, it } from 'vitest';
import { recordsOfLibrary } from '../../src/export/records-of-library.ts';
import { hasDoi, hasNote, hasPmid, nameOf } from '../../src/exchange/zotero/zotero-library.fixture.ts';
import { ZOTERO_SHAPES } from '../../src/exchange/zotero/zotero-shapes.fixture.ts';
import { zoteroRdf } from '../../src/exchange/zotero-rdf.ts';
import { emptyLibrary, noteId } from '../../src/store/library.fixture.ts';
import { saveNote } from '../../src/store/write/notes.ts';
import { tagMany } from '../../src/store/write/change-many.ts';
import type { Library } from '../../src/store/write/writing.ts';
import { importsInto, UNWATCHED } from '../fakes/imports-into.ts';

const ITEMS = 4_000;
/** Those with a PMID or DOI: the others have none and wait for a search on PubMed; Zotero has them still. */
const KEPT = Array.from({ length: ITEMS }, (_, at) => at + 1).filter(
  (number) => hasPmid(number) || hasDoi(number),
);

async function takeIn(library: Library, text: string) {
  const imports = importsInto(library);
  const preview = await imports.read(new Blob([text]), { origin: 'Zotero', tag: 'From Zotero' }, UNWATCHED);
  await imports.merge(preview, new Set(), UNWATCHED);
  return preview;
}

/** What the user adds: a tag on every tenth article, and a note on every hundredth. */
async function annotate(library: Library): Promise<void> {
  const entries = await library.db.getAll('entries');
  const subjects = entries
    .filter((_, at) => at % 10 === 0)
    .map(({ ids }) => ({ ids, source: { site: 'PubMed', page: '' }, cites: [], citedBy: [] }));
  await tagMany(library, subjects, 'seen');
  for (const [at, subject] of subjects.entries()) {
    if (at % 10 > 0) continue;
    await saveNote(library, subject, { note: noteId(at + 1), text: `Mine ${at}`, author: 'Me' });
  }
}

async function toZotero(library: Library): Promise<string> {
  const records = recordsOfLibrary(library.db, { left: [] }, UNWATCHED);
  return (await Array.fromAsync(zoteroRdf.out?.write(records, { at: 0, title: '' }) ?? [])).join('');
}

const all = (file: string, form: RegExp) => [...file.matchAll(form)].map(([, name = '']) => name);
const ITEM = /<bib:Article rdf:about="([^"]+)"/g;
const MEMO = /<bib:Memo rdf:about="([^"]+)"/g;

describe.each(ZOTERO_SHAPES)('a library of Zotero’s in its shape %s', (shape, textOf) => {
  it(
    'comes in, is annotated, and goes back without second copies of what was there',
    { timeout: 300_000 },
    async () => {
      const library = await emptyLibrary();
      const text = await textOf(ITEMS);
      const preview = await takeIn(library, text);
      expect(preview).toMatchObject({
        records: ITEMS,
        articles: { fresh: KEPT.length, changed: 0, same: 0 },
        unidentified: { count: ITEMS - KEPT.length },
        questions: [],
      });
      await annotate(library);
      const file = await toZotero(library);

      const items = all(file, ITEM);
      expect(new Set(items).size).toBe(items.length);
      expect(items).toHaveLength(KEPT.length);
      const memos = all(file, MEMO);
      expect(new Set(memos).size).toBe(memos.length);
      expect(memos).toHaveLength(KEPT.filter(hasNote).length + KEPT.length / 100);
      expect(all(file, /<dc:subject>(seen)</g)).toHaveLength(KEPT.length / 10);
      expect(all(file, /<(?:dc:subject|rdf:value)>(methods\/rct)</g)).toHaveLength(KEPT.length);
      if (shape !== 'rdf') return;
      expect(items.toSorted()).toEqual(KEPT.map(nameOf).sort());
      const known = memos.filter((name) => name.startsWith('#item_'));
      expect(known.sort()).toEqual(
        KEPT.filter(hasNote)
          .map((number) => `#item_${number}0001`)
          .sort(),
      );
      const related = new Set(all(file, /<dc:relation rdf:resource="([^"]+)"/g));
      expect(related).toEqual(
        new Set(KEPT.filter((number) => number > 1).map((number) => nameOf(number - 1))),
      );
      // Nor does it come back twice to PubMargin.
      const again = await takeIn(library, file);
      expect(again).toMatchObject({
        articles: { fresh: 0, changed: 0, same: KEPT.length },
        brings: { notes: 0, highlights: 0, tags: 0, choices: 0 },
      });
    },
  );
});
