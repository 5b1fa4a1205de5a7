import { beforeEach, describe, expect, it } from 'vitest';
import { article, emptyLibrary, everyRow, freshLibrary, noteId } from '../library.fixture.ts';
import { noteForEditing } from '../read/note.ts';
import { discardNote, type EditBase, saveNote } from './notes.ts';
import { undoChange } from './undo.ts';
import type { Library } from './writing.ts';

const ONE = article({ pmid: '36455991' });
const NOTE = noteId(1);

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

function save(text: string, base?: EditBase, note = NOTE) {
  return saveNote(library, ONE, { note, text, base, author: 'Margin Group' });
}
const bodies = async () => (await library.db.get('entries', 'pmid:36455991'))?.notes.map(({ body }) => body);

describe('saving a note', () => {
  it('begins it with its author, and an entry with its beginning', async () => {
    const { value } = await save('Large trial');
    expect(value.entry?.notes).toMatchObject([
      { id: NOTE, body: 'Large trial', author: 'Margin Group', origin: '' },
    ]);
    expect(value.entry?.beginnings).toMatchObject([{ excerpt: 'Large trial', author: 'Margin Group' }]);
  });

  it('begins nothing for an empty one', async () => {
    expect(await save(' \n')).toMatchObject({ value: { entry: undefined }, revision: 0, keys: [] });
    expect(await library.db.count('docs')).toBe(0);
  });

  it('changes nothing when the same message comes twice', async () => {
    await save('Large trial');
    const rows = await everyRow(library);
    const { value } = await save('Large trial');
    expect(await everyRow(library)).toEqual(rows);
    expect(value.made.base?.text).toBe('Large trial');
  });

  it('keeps what another tab wrote meanwhile', async () => {
    const { value } = await save('Large trial.');
    await save('A large trial.', value.made.base);
    await save('Large trial. Open label.', value.made.base);
    expect(await bodies()).toEqual(['A large trial. Open label.']);
  });

  it('goes on from its own last save, whatever was merged under it', async () => {
    const first = (await save('one')).value.made.base;
    await save('zero one', first);
    const second = (await save('one two', first)).value.made.base;
    expect(second?.text).toBe('one two');
    await save('one two three', second);
    expect(await bodies()).toEqual(['zero one two three']);
  });

  it('goes on after the background was started anew', async () => {
    const first = (await save('one')).value.made.base;
    library = await freshLibrary();
    const second = (await save('one two', first)).value.made.base;
    library = await freshLibrary();
    await save('one two three', second);
    expect(await bodies()).toEqual(['one two three']);
  });

  it('counts what was typed when the base is not what it says', async () => {
    await save('one');
    await save('one two', { text: 'one', state: Uint8Array.of(1, 2, 3) });
    expect(await bodies()).toEqual(['one two']);
    await save('one two three', {
      text: 'something else',
      state: (await noteForEditing(library.db, 'pmid:36455991', NOTE)).state,
    });
    expect(await bodies()).toEqual(['one two three']);
  });

  it('does not double text when the base is an older one than it says', async () => {
    const older = (await save('one')).value.made.base;
    await save('two', older);
    await save('two three', older && { ...older, text: 'two' });
    expect(await bodies()).toEqual(['two three']);
  });

  it('starts an editor from the text and state of the note', async () => {
    await save('one');
    const base = await noteForEditing(library.db, 'pmid:36455991', NOTE);
    expect(base.text).toBe('one');
    await save('one two', base);
    expect(await bodies()).toEqual(['one two']);
    await expect(noteForEditing(library.db, 'pmid:36455991', noteId(2))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('keeps notes apart and in the order they were begun', async () => {
    await save('first');
    await new Promise((resolve) => setTimeout(resolve, 2));
    await save('second', undefined, noteId(2));
    expect(await bodies()).toEqual(['first', 'second']);
  });

  it('warns of a document that grows too large, and saves it', async () => {
    expect((await save('x'.repeat(100_000))).large).toBe(false);
    const done = await save('y'.repeat(200_000), undefined, noteId(2));
    expect(done.large).toBe(true);
    expect(await bodies()).toHaveLength(2);
  });
});

describe('a document that is saved every second', () => {
  const size = async () => (await library.db.get('docs', ['mine', 'n:36455991']))?.state.byteLength ?? 0;

  it('grows with the text, not with the saves', async () => {
    let base = (await save('.')).value.made.base;
    const text = Array.from({ length: 300 }, (_, at) => `word ${at}, `).join('');
    for (let end = 10; end <= text.length; end += 10)
      base = (await save(text.slice(0, end), base)).value.made.base;
    expect(await size()).toBeLessThan(text.length + 1_000);
  });

  it('would be several times as large with a client id for each save', async () => {
    let base = (await save('.')).value.made.base;
    const text = Array.from({ length: 300 }, (_, at) => `word ${at}, `).join('');
    for (let end = 10; end <= text.length; end += 10) {
      library = { ...(await freshLibrary()), db: library.db };
      base = (await save(text.slice(0, end), base)).value.made.base;
    }
    expect(await size()).toBeGreaterThan(2 * text.length);
  });
});

it('replaces halves of characters, which no encoding can carry', async () => {
  await save('a\uD83Db \u{1F600}');
  expect(await bodies()).toEqual(['a\uFFFDb \u{1F600}']);
});

describe('an emptied note', () => {
  it('is removed, and undone with its text', async () => {
    const { base } = (await save('Large trial')).value.made;
    const { value } = await save('', base);
    expect(value.entry).toBeUndefined();
    const undone = await undoChange(library, value.made.undo ?? -1);
    expect(undone.value?.notes).toMatchObject([{ body: 'Large trial' }]);
  });

  it('comes back when its editor goes on', async () => {
    const { base } = (await save('Large trial')).value.made;
    const emptied = (await save('', base)).value.made;
    await save('Small trial', emptied.base);
    expect(await bodies()).toEqual(['Small trial']);
  });
});

describe('removing a note', () => {
  it('keeps its text for what other devices wrote in it, but not what was written over (PRIVACY.md)', async () => {
    const stored = async () => {
      const document = await library.db.get('docs', ['mine', 'n:36455991']);
      return new TextDecoder().decode(document?.state);
    };
    const { value } = await save('Something secret');
    await save('x1y2', value.made.base);
    await discardNote(library, ONE, NOTE);
    expect(await stored()).toContain('x1y2');
    expect(await stored()).not.toContain('secret');
  });

  it('is undone with what was written in it elsewhere meanwhile', async () => {
    const { base } = (await save('Large trial')).value.made;
    const { value } = await discardNote(library, ONE, NOTE);
    expect(value.entry).toBeUndefined();
    await save('Large trial.', base); // Another tab, still editing: who writes in it wants it there.
    expect(await bodies()).toEqual(['Large trial.']);
    await undoChange(library, value.made ?? -1);
    expect(await bodies()).toEqual(['Large trial.']);
  });

  it('stays removed when only the last save of its own editor comes late', async () => {
    const { base } = (await save('Large trial')).value.made;
    await discardNote(library, ONE, NOTE);
    await save('Large trial', base);
    expect(await bodies()).toBeUndefined();
  });

  it('gives nothing to undo when there is none', async () => {
    expect((await discardNote(library, ONE, NOTE)).value.made).toBeUndefined();
  });
});
