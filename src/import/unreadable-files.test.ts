import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleKey } from '../article/article-key.ts';
import { FileProblem } from '../exchange/records/file-problem.ts';
import { emptyLibrary, everyRow } from '../store/library.fixture.ts';
import type { Library } from '../store/write/writing.ts';
import { ONE, risFile, TITLE } from '../../tests/fakes/foreign-files.ts';
import { importsInto, importText, notUnderstoodIn, readText } from '../../tests/fakes/imports-into.ts';
import { inWords } from '../../tests/fakes/told-in-english.ts';

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

const entry = (key: ArticleKey) => library.db.get('entries', key);

describe('a file that cannot be read', () => {
  it.each([
    ['empty', ' \n', /^The file is empty\.$/],
    ['of no known kind', 'Dear Ann,\nall is well.', /does not know what kind of file this is/],
    ['a copy of a library', '{"format":"PubMargin","version":2}', /is a copy of a PubMargin library/],
    ['cut off', '[{"type":"article-journal","title":"T","PMID":"1","note":"n"},', /ends too early/],
    [
      'without an article',
      'TY\n  -\nTY  -',
      /^There is no article in this file, read as RIS: the first thing that was not understood in line 1 is: This line stands in no record: TY$/,
    ],
    ['of a list that is empty', '[]', /^There is no article in this file, read as CSL-JSON\.$/],
    [
      'of things that are no articles',
      '[{}]',
      /^There is no article in this file, read as CSL-JSON: the first thing that was not understood is: Item 1 is no CSL-JSON/,
    ],
    [
      'of a list whose one article was cut out',
      '<pre>pubmargin-list:x</pre><pre>pubmargin-end: 1</pre>',
      /^There is no article in this file, read as Reading list: the first thing that was not understood is: The list was made with 1 article, which is not in this file\.$/,
    ],
  ])('%s: says so in one sentence, and leaves everything as it was', async (_, text, sentence) => {
    const before = await everyRow(library);
    const problem = await readText(library, text).catch((error: unknown) => error);
    expect(problem instanceof FileProblem && inWords(problem.sentence)).toMatch(sentence);
    expect([await everyRow(library), await library.db.getAll('staged')]).toEqual([before, []]);
  });

  it('is forgotten when nobody waits for it any more', async () => {
    const stop = new AbortController();
    const watching = { progress: () => stop.abort(), signal: stop.signal };
    const reading = importsInto(library).read(new Blob([risFile(ONE)]), { origin: 'a', tag: 'x' }, watching);
    await expect(reading).rejects.toThrow(/abort/i);
    expect(await library.db.getAll('staged')).toEqual([]);
  });

  it('is told of a tag that is too long, and the rest stands', async () => {
    const { preview } = await importText(library, risFile([...ONE, 'N1  - Short']), { tag: 'x'.repeat(201) });
    expect(notUnderstoodIn(preview)).toEqual([['A tag is longer than 200 characters.', 1]]);
    expect(await entry('pmid:1')).toMatchObject({ notes: [{ body: 'Short' }] });
  });

  it('is named part by part where a part of it is too large, and the rest stands', async () => {
    const { preview } = await importText(
      library,
      risFile([...ONE, `N1  - ${'x'.repeat(200_001)}`, 'N1  - Short', `AB  - ${'y'.repeat(100_001)}`]),
    );
    expect(preview.notUnderstood.count).toBe(2);
    expect(notUnderstoodIn(preview)).toEqual([
      ['A note is longer than 200,000 characters.', 1],
      ['Left out as too long, or of no form that PubMargin knows: abstract.', 1],
    ]);
    expect(await entry('pmid:1')).toMatchObject({ title: TITLE, notes: [{ body: 'Short' }] });
  });
});

it('takes in notes that are longer together than one message may be, but nothing absurd', async () => {
  const long = (n: number) => Array.from({ length: n }, (_, at) => `N1  - ${at} ${'y'.repeat(190_000)}`);
  const two = ['TI  - Two', 'AN  - 2', 'DB  - PubMed'];
  const { preview } = await importText(
    library,
    risFile([...ONE, ...long(10)], [...two, ...long(46)], [...ONE, 'N1  - Short']),
  );
  expect(notUnderstoodIn(preview)).toEqual([['Together, the notes on PMID 2 are too long.']]);
  expect((await entry('pmid:1'))?.notes).toHaveLength(11);
  expect(await entry('pmid:2')).toBeUndefined();
});
