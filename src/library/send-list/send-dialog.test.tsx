// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openDialogs } from '../../../tests/fakes/modal-dialogs.ts';
import { speakEnglish } from '../../../tests/fakes/speak-english.ts';
import { readingList } from '../../exchange/reading-list.ts';
import { pieces } from '../../exchange/text/pieces.fixture.ts';
import { sentLists } from '../../settings/sent-lists.ts';
import { authorName } from '../../settings/settings.ts';
import { article, emptyLibrary, noteId } from '../../store/library.fixture.ts';
import { setChoice } from '../../store/write/choices.ts';
import { saveNote } from '../../store/write/notes.ts';
import { tagArticle } from '../../store/write/tags.ts';
import type { Library } from '../../store/write/writing.ts';
import { SendDialog } from './send-dialog.tsx';
import { sendLibrary } from './send-library.ts';

vi.mock('../../protocol/private-window.ts', () => ({ mayWriteHere: () => true }));

speakEnglish();
openDialogs();
afterEach(cleanup);
// Preact looks after what was drawn last within a tenth of a second, and needs the page for it.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)));

let library: Library;
let saved: File[];
beforeEach(async () => {
  fakeBrowser.reset();
  await authorName.setValue('Ada L.');
  library = await emptyLibrary();
  const subject = article({ pmid: '1' }, { title: 'A trial' });
  await tagArticle(library, subject, 'rct');
  await setChoice(library, subject, 'decision', 'exclude');
  await saveNote(library, subject, { note: noteId(1), text: 'Doubtful.', author: '' });
  saved = [];
});

async function opens(title = 'rct') {
  const world = {
    ...sendLibrary(() => Promise.resolve(library.db)),
    save: (file: File) => void saved.push(file),
  };
  render(<SendDialog subject={{ keys: ['pmid:1'], count: 1, title }} world={world} onClose={vi.fn()} />);
  await waitFor(() => expect(field('Your name').value).toBe('Ada L.'));
}
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const fills = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }));
const saves = async (count = 1) => {
  fireEvent.click(screen.getByRole('button', { name: 'Save file' }));
  await waitFor(() => expect(saved).toHaveLength(count));
  await screen.findByText(/^Saved as /);
};

/** What the last file says. */
async function sent() {
  const text = (await saved.at(-1)?.text()) ?? '';
  const [item] = await Array.fromAsync(readingList.in.read(pieces([text])));
  return { head: readingList.in.head(text), record: item && 'record' in item ? item.record : undefined };
}

describe('sending a reading list', () => {
  it('makes a file of notes and tags under the title and the user’s name, without decisions unless they are wanted', async () => {
    await opens();
    expect(field('Title').value).toBe('rct');
    fills('Title', 'Sepsis: first');
    await saves();
    expect(saved[0]?.name).toBe('Sepsis- first.html');
    const { head, record } = await sent();
    expect(head).toMatchObject({ title: 'Sepsis: first', author: 'Ada L.' });
    expect(record).toMatchObject({
      tags: [{ name: 'rct' }],
      notes: [{ body: 'Doubtful.', author: 'Ada L.' }],
    });
    expect(record?.decision).toBeUndefined();
    tick('Status, decision and rating');
    tick('Tags');
    await saves(2);
    expect((await sent()).record).toMatchObject({ decision: 'exclude', tags: [] });
  });

  it('makes a newer copy of the list that was sent under the same title, and says so', async () => {
    await opens();
    expect(screen.queryByRole('radio')).toBeNull();
    await saves();
    const first = await sent();
    await screen.findByRole('radio', { name: /^A newer copy of “rct”/, checked: true });
    await saves(2);
    expect((await sent()).head?.list).toBe(first.head?.list);
    cleanup();
    await opens('another');
    expect(screen.queryByRole('radio')).toBeNull();
    fills('Title', ' RCT ');
    await screen.findByRole('radio', { name: /^A newer copy of “rct”, sent on /, checked: true });
    await saves(3);
    expect((await sent()).head?.list).toBe(first.head?.list);
    expect(await sentLists.getValue()).toHaveLength(1);
    fills('Title', 'Other');
    await saves(4);
    expect((await sent()).head?.list).not.toBe(first.head?.list);
    expect((await sentLists.getValue()).map(({ title }) => title)).toEqual(['Other', 'RCT']);
  });

  it('makes a new list under a title that was sent before, where that is wanted, and a newer copy of either later', async () => {
    await opens();
    await saves();
    const first = await sent();
    fireEvent.click(await screen.findByRole('radio', { name: /^A new list: / }));
    await saves(2);
    const second = await sent();
    expect(second.head?.list).not.toBe(first.head?.list);
    expect(await sentLists.getValue()).toHaveLength(2);
    const copies = await screen.findAllByRole<HTMLInputElement>('radio', { name: /^A newer copy of “rct”/ });
    expect(copies.map(({ checked }) => checked)).toEqual([true, false]);
    const [, older] = copies;
    if (older) fireEvent.click(older);
    await saves(3);
    expect((await sent()).head?.list).toBe(first.head?.list);
  });

  it('does not pass on what came with somebody else’s list', async () => {
    const entry = await library.db.get('entries', 'pmid:1');
    if (!entry) throw new Error('No entry.');
    const origin = 'Hers – Bea #abcdefghijklmnop';
    await library.db.put('entries', { ...entry, notes: entry.notes.map((note) => ({ ...note, origin })) });
    await opens();
    await saves();
    expect((await sent()).record).toMatchObject({ notes: [], tags: [{ name: 'rct' }] });
  });

  it('waits for a title, where none can be proposed', async () => {
    await opens('Selected articles');
    expect(field('Title').value).toBe('');
    const button = screen.getByRole('button', { name: 'Save file' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button);
    expect(saved).toEqual([]);
  });
});
