import { beforeEach, describe, expect, it } from 'vitest';
import type { Quote } from '../../entry/quote.ts';
import { article, emptyLibrary, everyRow, noteId } from '../library.fixture.ts';
import { noteForEditing } from '../read/note.ts';
import { highlight, recolour } from './highlights.ts';
import { discardNote, saveNote } from './notes.ts';
import { undoChange } from './undo.ts';
import type { Library } from './writing.ts';

const ONE = article({ pmid: '1' });
const NOTE = noteId(1);
const QUOTE: Quote = {
  part: 'abstract',
  section: 'Results',
  quote: { type: 'TextQuoteSelector', exact: 'p<0.05', prefix: '', suffix: ' in adults' },
  position: { type: 'TextPositionSelector', start: 0, end: 6 },
};

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});
const note = async () => (await library.db.get('entries', 'pmid:1'))?.notes[0];
const begin = (quote = QUOTE) =>
  highlight(library, ONE, { note: NOTE, quote, colour: 'green', author: 'Margin Group' });

/** Says this under the highlight, as an editor that opens it does. */
async function say(text: string) {
  const base = await noteForEditing(library.db, 'pmid:1', NOTE);
  return saveNote(library, ONE, { note: NOTE, text, author: '', base });
}

describe('a highlight', () => {
  it('is a note with a quote, a colour and its author, its text empty', async () => {
    await begin();
    expect(await note()).toMatchObject({
      id: NOTE,
      body: '',
      quote: QUOTE,
      colour: 'green',
      author: 'Margin Group',
      origin: '',
    });
  });

  it('is the same when the message comes twice, also after it was removed', async () => {
    await begin();
    const rows = await everyRow(library);
    expect(await begin()).toMatchObject({ keys: [], value: { made: undefined } });
    expect(await everyRow(library)).toEqual(rows);
    await discardNote(library, ONE, NOTE);
    expect((await begin()).value.entry).toBeUndefined();
  });

  it('stays when its text is emptied, and its removal is undone with quote and colour', async () => {
    await begin();
    await say('Only here');
    await say('');
    expect(await note()).toMatchObject({ body: '', quote: QUOTE });
    const { value } = await discardNote(library, ONE, NOTE);
    expect(value.entry).toBeUndefined();
    await undoChange(library, value.made ?? -1);
    expect(await note()).toMatchObject({ body: '', quote: QUOTE, colour: 'green' });
  });

  it('whose quote only a newer version can read stays when its text is emptied', async () => {
    await begin({ ...QUOTE, part: 'table 3' as Quote['part'] });
    await say('Only here');
    await say('');
    expect(await note()).toMatchObject({ body: '', quote: undefined });
  });

  it('is undone, but not once something was written in it', async () => {
    const { made } = (await begin()).value;
    await say('A thought');
    await undoChange(library, made ?? -1);
    expect(await note()).toMatchObject({ body: 'A thought' });
    library = await emptyLibrary();
    const again = (await begin()).value.made;
    expect((await undoChange(library, again ?? -1)).value).toBeUndefined();
    expect(await library.db.count('entries')).toBe(0);
  });

  it('keeps no half of a character where its context was cut', async () => {
    await begin({ ...QUOTE, quote: { ...QUOTE.quote, prefix: '\udf4f ' } });
    expect((await note())?.quote?.quote.prefix).toBe('\ufffd ');
  });
});

describe('recolouring a highlight', () => {
  it('is undone, unless it was recoloured again', async () => {
    await begin();
    const first = (await recolour(library, ONE, NOTE, 'sky')).value;
    expect(first.entry?.notes[0]?.colour).toBe('sky');
    await recolour(library, ONE, NOTE, 'purple');
    await undoChange(library, first.made ?? -1);
    expect((await note())?.colour).toBe('purple');
    const last = (await recolour(library, ONE, NOTE, 'orange')).value;
    await undoChange(library, last.made ?? -1);
    expect((await note())?.colour).toBe('purple');
  });

  it('changes nothing where the highlight has the colour, or is gone', async () => {
    await begin();
    expect((await recolour(library, ONE, NOTE, 'green')).value.made).toBeUndefined();
    expect((await recolour(library, ONE, noteId(2), 'sky')).keys).toEqual([]);
  });
});
