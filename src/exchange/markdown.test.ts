import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { markdown } from './markdown.ts';
import { lostParts } from './records/losses.ts';
import { bareRecord, type FileNote, type FileRecord } from './records/record.ts';
import { ANY_RECORD } from './records/records.fixture.ts';
import { comesBack } from './records/round-trip.ts';
import { pieces } from './text/pieces.fixture.ts';
import { type ToldItem, toldInEnglish } from '../../tests/fakes/told-in-english.ts';

const ID = '6f1f54f4-6e4b-4ad8-9d3c-0d5a3d2c0a01';
const article = { ...bareCitation({ pmid: '36455991' }), title: 'A *large* [[trial]] of #sepsis' };
const QUOTE: FileNote['quote'] = {
  part: 'abstract',
  quote: { type: 'TextQuoteSelector', exact: 'fell by half', prefix: 'risk ', suffix: ' in' },
  position: { type: 'TextPositionSelector', start: 5, end: 17 },
};

const read = (text: string) => Array.fromAsync(toldInEnglish(markdown.in?.read(pieces([text]))));
const write = async (record: FileRecord, title = '') =>
  (await Array.fromAsync(markdown.out?.write([record], { at: 0, title }) ?? [])).join('');
const notesOf = (items: readonly ToldItem[]) =>
  items.flatMap((item) => ('record' in item ? item.record.notes.map(({ body }) => body) : []));

it('gives back everything', async () => {
  await fc.assert(
    fc.asyncProperty(ANY_RECORD, async (record) => {
      expect(lostParts(record, await comesBack(markdown, record))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

describe('a Markdown file', () => {
  it('shows titles letter by letter, highlights as quotes, and hides its marks', async () => {
    const notes = [{ id: ID, body: 'Only in *men*.', quote: QUOTE }];
    const text = await write({ ...bareRecord(article), notes }, 'tag sepsis');
    const tree = fromMarkdown(text).children.filter(({ type }) => type !== 'html');
    expect(tree).toMatchObject([
      { type: 'heading', depth: 1 },
      { type: 'heading', depth: 2, children: [{ type: 'text', value: article.title }] },
      { type: 'paragraph' },
      { type: 'blockquote' },
      { type: 'paragraph', children: [{ value: 'Only in ' }, { type: 'emphasis' }, { value: '.' }] },
    ]);
  });

  it('holds what looks like a mark in a note, or like the end of a comment in a name, as text', async () => {
    const body = '<!-- /pubmargin:note -->\n\\<!-- pubmargin:article 1 -->\n-->';
    const notes = [{ id: ID, body, author: 'A --> B <!-- C' }];
    const text = await write({ ...bareRecord(article), notes });
    expect(await read(text)).toMatchObject([{ record: { notes: [{ body, author: 'A --> B <!-- C' }] } }]);
    expect(fromMarkdown(text).children.filter(({ type }) => type === 'html')).toHaveLength(4);
  });

  it('is read whatever signs that part lines or pages stand in it, as texts pasted from elsewhere have them', async () => {
    const body = 'a\u2028b\u2029c\u0085d\vf\fg';
    const record = { ...bareRecord({ ...article, title: body }), notes: [{ id: ID, body, author: body }] };
    expect(await comesBack(markdown, record)).toEqual(record);
  });

  it('gives a note as it was edited, none that was taken out, and nothing of what stands outside its marks', async () => {
    const notes = [
      { id: ID, body: 'one', quote: QUOTE },
      { id: ID.replace('6', '7'), body: 'two' },
    ];
    const text = await write({ ...bareRecord(article), notes });
    const edited = text.replace('one', 'one and more').replace(/<!-- pubmargin:note [^\n]*\ntwo\n.*\n/, '');
    expect(notesOf(await read(`---\npmid: 1\n---\nMine.\n\n${edited}\nMine too.\n`))).toEqual([
      'one and more',
    ]);
    expect(notesOf(await read(text.replaceAll('\n', '\r\n')))).toEqual(['one', 'two']);
  });

  it('says where a mark is missing or was changed, and reads the other articles', async () => {
    const notes = [{ id: ID, body: 'one' }];
    const text = await write({ ...bareRecord(article), notes });
    const broken = [
      text.replace(/<!-- \/pubmargin:article .*\n/, ''),
      text.replace('<!-- /pubmargin:note -->', ''),
      text.replace('"authors"', '"author'),
      text.replace(`"id":"${ID}"`, '"id":'),
    ];
    for (const one of broken) {
      const items = await read(one + text);
      expect(items.filter((item) => 'notUnderstood' in item)).toHaveLength(1);
      expect(items.at(-1)).toMatchObject({ record: { notes } });
    }
    expect((await read(text.replace(`"id":"${ID}"`, '"id":')))[0]).toMatchObject({ line: 6 });
    expect(notesOf(await read(text.replace(`"id":"${ID}"`, '"id":')))).toEqual(['one']);
  });

  it('is refused with a sentence where it has no marks', async () => {
    for (const text of ['', '# A list\n\n- one\n', '<!-- pubmargin:'.repeat(100_000)])
      await expect(read(text)).rejects.toMatchObject({
        code: 'invalid',
        message: 'This text has no marks of PubMargin: of Markdown, only its own files can be read.',
      });
  });
});
