import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleKey } from '../article/article-key.ts';
import { bareCitation } from '../article/bare-citation.ts';
import type { Citation } from '../article/citation.ts';
import { recordOfEntry } from '../exchange/records/record-of-entry.ts';
import type { FileRecord } from '../exchange/records/record.ts';
import { zoteroRdf } from '../exchange/zotero-rdf.ts';
import { article, emptyLibrary, everyRow, noteId } from '../store/library.fixture.ts';
import { setChoice } from '../store/write/choices.ts';
import { saveNote } from '../store/write/notes.ts';
import { tagArticle } from '../store/write/tags.ts';
import type { Library } from '../store/write/writing.ts';
import { ONE, risFile, TITLE, written } from '../../tests/fakes/foreign-files.ts';
import { importsInto, importText, readText, UNWATCHED } from '../../tests/fakes/imports-into.ts';

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

const entry = (key: ArticleKey) => library.db.get('entries', key);

describe('a file of another program', () => {
  it('becomes entries whose notes and tags say where they came from', async () => {
    const { preview, imported } = await importText(library, risFile([...ONE, 'N1  - Large trial']), {
      tag: 'review',
    });
    expect(preview).toMatchObject({
      format: { id: 'ris' },
      records: 1,
      articles: { fresh: 1, changed: 0, same: 0 },
      brings: { notes: 1, tags: 1, highlights: 0, choices: 0 },
    });
    expect(imported).toEqual({ changed: 1, undo: [expect.any(Number)] });
    expect(await entry('pmid:1')).toMatchObject({
      title: TITLE,
      ids: { pmid: '1', doi: '10.1000/one' },
      tags: [{ name: 'review', origin: 'a.ris' }],
      notes: [{ body: 'Large trial', origin: 'a.ris', author: '' }],
    });
  });

  it('changes nothing before it is merged, and nothing more when it is merged again', async () => {
    const before = await everyRow(library);
    const text = risFile([...ONE, 'N1  - Large trial']);
    await readText(library, text, { tag: 'review' });
    expect(await everyRow(library)).toEqual(before);
    await importText(library, text, { tag: 'review' });
    const once = await everyRow(library);
    const { preview, imported } = await importText(library, text, { tag: 'review' });
    expect(preview).toMatchObject({
      articles: { fresh: 0, changed: 0, same: 1 },
      brings: { notes: 0, tags: 0 },
    });
    expect(imported).toEqual({ changed: 0, undo: [] });
    expect(await everyRow(library)).toEqual(once);
  });

  it('is taken back whole, and comes again after that', async () => {
    const text = risFile([...ONE, 'N1  - Large trial']);
    const { imported } = await importText(library, text, { tag: 'review' });
    await importsInto(library).undo(imported, UNWATCHED);
    expect(await entry('pmid:1')).toBeUndefined();
    const again = await importText(library, text, { tag: 'review' });
    expect(again.preview.articles.fresh).toBe(1);
    expect(await entry('pmid:1')).toMatchObject({
      notes: [{ body: 'Large trial' }],
      tags: [{ name: 'review' }],
    });
  });

  it('overwrites nothing: tags unite, notes are added unless equal, choices count where there is none', async () => {
    const subject = article({ pmid: '1' }, { title: 'As PubMed has it' });
    await tagArticle(library, subject, 'Reviews');
    await saveNote(library, subject, { note: noteId(1), text: 'Large  trial', author: '' });
    await setChoice(library, subject, 'decision', 'include');
    const rayyan =
      'N1  - RAYYAN-INCLUSION: {"Emily"=>"Excluded"} | RAYYAN-LABELS: reviews,rct | RAYYAN-EXCLUSION-REASONS: wrong population';
    const { preview } = await importText(
      library,
      risFile([...ONE, rayyan, 'N1  - Large trial', 'N1  - Small, after all']),
    );
    expect(preview).toMatchObject({
      articles: { fresh: 0, changed: 1, same: 0 },
      brings: { notes: 1, tags: 1, choices: 0 },
      extra: 1,
    });
    const now = await entry('pmid:1');
    expect(now).toMatchObject({ title: 'As PubMed has it', decision: 'include', reasons: [] });
    expect(now?.tags.map(({ name, origin }) => [name, origin])).toEqual([
      ['Reviews', ''],
      ['rct', 'a.ris'],
    ]);
    expect(now?.notes.map(({ body }) => body).sort()).toEqual(['Large  trial', 'Small, after all']);
  });

  it('meets an entry by DOI whose PMID it knows, and teaches it that', async () => {
    await tagArticle(library, article({ doi: '10.1000/one' }, { title: TITLE }), 'mine');
    const { preview } = await importText(library, risFile(ONE), { tag: 'review' });
    expect(preview.articles).toEqual({ fresh: 0, changed: 1, same: 0 });
    expect(await entry('pmid:1')).toBeUndefined();
    expect(await entry('doi:10.1000/one')).toMatchObject({
      ids: { pmid: '1', doi: '10.1000/one' },
      tags: [{ name: 'mine' }, { name: 'review' }],
    });
  });

  it('that teaches an identifier alone changes the article, and forgets it again when it is taken back', async () => {
    await tagArticle(library, article({ pmid: '1' }, { title: TITLE }), 'mine');
    const before = [await entry('pmid:1'), (await library.db.get('citations', 'pmid:1'))?.citation];
    const { preview, imported } = await importText(library, risFile(ONE));
    expect(preview.articles).toEqual({ fresh: 0, changed: 1, same: 0 });
    expect((await entry('pmid:1'))?.aliases.doi).toEqual(['10.1000/one']);
    await importsInto(library).undo(imported, UNWATCHED);
    expect([await entry('pmid:1'), (await library.db.get('citations', 'pmid:1'))?.citation]).toEqual(before);
    const again = await importText(library, risFile(ONE));
    expect(again.imported.undo).toHaveLength(1);
    expect((await importText(library, risFile(ONE))).preview.articles.same).toBe(1);
  });

  it('does not take another article for the same because a DOI is wrong', async () => {
    await tagArticle(library, article({ pmid: '2', doi: '10.1000/one' }, { title: 'Other' }), 'mine');
    const { preview } = await importText(library, risFile(ONE), { tag: 'review' });
    expect(preview.articles.fresh).toBe(1);
    expect((await entry('pmid:2'))?.tags).toHaveLength(1);
  });

  it('keeps two records of one article as one entry, whichever identifiers they give, also far apart', async () => {
    const others = Array.from({ length: 250 }, (_, at) => [`TI  - Other ${at}`, `DO  - 10.1000/other${at}`]);
    const { preview } = await importText(
      library,
      risFile([`TI  - ${TITLE}`, 'DO  - 10.1000/One', 'N1  - First'], [...ONE, 'N1  - Second'], ...others, [
        ...ONE,
        'N1  - Third',
        'N1  - First',
      ]),
    );
    expect(preview.articles).toEqual({ fresh: 1, changed: 0, same: 0 });
    expect(preview).toMatchObject({ records: 253, empty: 250, brings: { notes: 3 } });
    const [only, ...more] = await library.db.getAll('entries');
    expect(more).toEqual([]);
    expect(only).toMatchObject({ ids: { pmid: '1', doi: '10.1000/one' } });
    expect(only?.notes.map(({ body }) => body).sort()).toEqual(['First', 'Second', 'Third']);
  });

  it('keeps notes without a date in the order of the file, and makes up no date', async () => {
    await importText(
      library,
      risFile([...ONE, 'N1  - First', 'N1  - Second', 'N1  - Third', 'N1  - Fourth']),
    );
    const kept = await entry('pmid:1');
    expect(kept?.notes.map(({ body }) => body)).toEqual(['First', 'Second', 'Third', 'Fourth']);
    expect(kept && recordOfEntry(kept, bareCitation({})).notes[0]).not.toHaveProperty('created');
    expect(kept?.created).toBeGreaterThan(Date.UTC(2020, 0));
  });

  it('asks about title, year and first author, and does as it is told', async () => {
    const citation: Citation = {
      ...bareCitation({ pmid: '7' }),
      title: TITLE.toUpperCase(),
      authors: [{ name: 'Biswas AB' }],
      date: { text: '2020', year: 2020 },
    };
    await tagArticle(library, article({ pmid: '7' }, { citation }), 'mine');
    const text = risFile(
      [`TI  - ${TITLE}.`, 'AU  - Biswas, A.', 'PY  - 2020', 'N1  - By title'],
      [`TI  - ${TITLE}`, 'AU  - Dey, S.', 'PY  - 2020'],
      [`TI  - ${TITLE}`, 'AU  - Biswas, A.', 'PY  - 2020', 'AN  - 8', 'DB  - PubMed', 'N1  - Another PMID'],
    );
    const { preview, imported } = await importText(library, text, {}, []);
    expect(imported).toMatchObject({ changed: 1, unidentified: 1 });
    expect(preview.questions).toEqual([
      {
        record: 0,
        read: { title: TITLE, authors: 'Biswas A', year: 2020 },
        search: expect.stringContaining('https://pubmed.ncbi.nlm.nih.gov/?term=A%20rand') as string,
        known: { key: 'pmid:7', title: TITLE.toUpperCase(), authors: 'Biswas AB', year: 2020 },
      },
    ]);
    expect(preview.unidentified).toMatchObject({
      count: 1,
      first: [
        {
          authors: 'Dey S',
          search: expect.stringContaining('https://pubmed.ncbi.nlm.nih.gov/?term=A%20rand') as string,
        },
      ],
    });
    expect((await entry('pmid:7'))?.notes).toEqual([]);
    expect((await entry('pmid:8'))?.notes).toHaveLength(1);
    expect((await importText(library, text, {}, [0])).imported).not.toHaveProperty('unidentified');
    expect((await entry('pmid:7'))?.notes).toMatchObject([{ body: 'By title', origin: 'a.ris' }]);
  });

  it('names every record that nothing identifies, not only the first ones', async () => {
    const records = Array.from({ length: 350 }, (_, at) => [`TI  - Nameless ${at}`, 'N1  - Read']);
    const { unidentified } = await readText(library, risFile(ONE, ...records));
    expect(unidentified.count).toBe(350);
    expect(unidentified.first).toHaveLength(350);
    expect(unidentified.first.at(-1)).toMatchObject({
      title: 'Nameless 349',
      line: expect.any(Number) as number,
    });
  });

  it('gives a new tag the colour that the file says, and leaves the looks of the user’s own alone', async () => {
    await tagArticle(library, article({ pmid: '2' }), 'mine');
    const record: FileRecord = {
      ...{ citation: { ...bareCitation({ pmid: '1' }), title: TITLE }, notes: [], reasons: [], extra: [] },
      tags: [
        { name: 'MINE', colour: 'purple' },
        { name: 'theirs', colour: 'purple' },
      ],
    };
    await importText(library, await written(zoteroRdf, [record]));
    const tags = await library.db.getAll('tags');
    expect(tags.map(({ key, name, colour, count }) => [key, name, colour, count])).toEqual([
      ['mine', 'mine', 'blue', 2],
      ['theirs', 'theirs', 'purple', 1],
    ]);
  });
});

describe('an origin', () => {
  it('is listed with what it brought, and goes whole but for what the user has written in; that is undone', async () => {
    const own = article({ pmid: '1' });
    await tagArticle(library, own, 'mine');
    await importText(
      library,
      risFile([...ONE, 'N1  - Stays', 'N1  - Goes'], ['TI  - Two', 'DO  - 10.1000/two', 'N1  - Goes too']),
      { tag: 'review' },
    );
    const id = (await entry('pmid:1'))?.notes.find(({ body }) => body === 'Stays')?.id ?? '';
    await saveNote(library, own, { note: id, text: 'Stays, I say', author: '' });
    const imports = importsInto(library);
    expect(await imports.origins()).toEqual([{ origin: 'a.ris', articles: 2, notes: 3, tags: 2 }]);
    const before = await entry('doi:10.1000/two');
    const removed = await imports.removeOrigin('a.ris', UNWATCHED);
    expect(removed.changed).toBe(2);
    expect(await entry('doi:10.1000/two')).toBeUndefined();
    expect(await entry('pmid:1')).toMatchObject({
      tags: [{ name: 'mine' }],
      notes: [{ body: 'Stays, I say' }],
    });
    await imports.undo(removed, UNWATCHED);
    expect(await entry('doi:10.1000/two')).toEqual({ ...before, modified: expect.any(Number) as number });
    expect((await entry('pmid:1'))?.notes).toHaveLength(2);
  });
});
