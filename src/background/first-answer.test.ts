import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  asked,
  freshBackground,
  icon,
  NOTE,
  OWN_PAGE,
  started,
  subject,
  write,
} from '../../tests/fakes/woken-background.ts';
import { bareCitation } from '../article/bare-citation.ts';
import { copyReminderFrom } from '../settings/copy-reminder.ts';
import { hiddenOrigins } from '../settings/hidden-origins.ts';

beforeEach(freshBackground);

/** The database of the background that was woken last. */
const database = async () => (await (await import('./library.ts')).library()).db;

describe('the toolbar button', () => {
  const page = { article: { pmid: '36455991' }, mentions: [] };
  const shows = (text: string, path: string) => {
    expect(icon.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text });
    expect(icon.setIcon).toHaveBeenLastCalledWith({
      tabId: 7,
      path: expect.objectContaining({ 16: path }) as unknown,
    });
  };

  it('shows what is kept of the page that asks: nothing, a dot for tags, a number for notes', async () => {
    await asked('lookup', page);
    shows('', '/icon/16.png');
    await write({ type: 'add-tag', name: 'RCT' });
    await asked('lookup', page);
    shows('•', '/icon/16.png');
    await write({ type: 'save-note', note: NOTE, text: 'one', author: '' });
    await asked('lookup', page);
    shows('1', '/icon/16.png');
  });

  it('shows "!" where the page cannot be read, and its name says why, until it can', async () => {
    const named = (title: string) => expect(icon.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title });
    await asked('lookup', { ...page, unreadable: true });
    shows('!', '/icon/16.png');
    named('PubMargin: Not all of this page could be read');
    await asked('lookup', page);
    named('PubMargin');
  });

  it('says nothing of a tab that was closed before it had its answer', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    icon.setIcon.mockRejectedValueOnce(new Error('No tab with id: 7.'));
    await asked('lookup', page);
    expect(complaint).not.toHaveBeenCalled();
    icon.setIcon.mockRejectedValueOnce(new Error('no icon'));
    await asked('lookup', page);
    await vi.waitFor(() => expect(complaint).toHaveBeenCalledTimes(1));
    complaint.mockRestore();
  });

  it('is grey where there is nothing to read', async () => {
    await asked('nothing-here', {});
    shows('', '/icon/grey-16.png');
  });
});

describe('what a page needs for its first drawing comes with the first answer', () => {
  const page = { article: { pmid: '36455991' }, mentions: [{ pmid: '36455991' }] };
  const answer = async () => {
    const reply = await asked('lookup', page);
    return reply.ok ? reply.value : reply;
  };

  it('its sentences, the choices of the user, and whether a draft is waiting', async () => {
    await write({ type: 'add-tag', name: 'RCT' });
    expect(await answer()).toMatchObject({
      mentions: [{ name: 'In your library: tag RCT' }],
      tab: { region: 'PubMargin', label: '1 tag', name: 'PubMargin: 1 tag' },
      choices: { panelOpen: true, hideImported: false },
      hasDrafts: false,
    });
    const draft = { note: NOTE, subject, text: 'typed', author: '', at: Date.now() };
    await fakeBrowser.storage.local.set({ [`draft:${NOTE}`]: draft, 'settings:panelOpen': false });
    expect(await answer()).toMatchObject({ choices: { panelOpen: false }, hasDrafts: true });
  });

  it('that many notes exist only in this browser, until a copy is saved or the user wants to hear no more', async () => {
    const note = (n: number) =>
      write({ type: 'save-note', note: `${NOTE.slice(0, -2)}${n + 10}`, text: 'one', author: '' });
    for (let n = 0; n < 9; n++) await note(n);
    expect(await answer()).toMatchObject({ onlyHere: false });
    await note(9);
    expect(await answer()).toMatchObject({ onlyHere: true });
    expect(await asked('lookup', { mentions: [] })).toMatchObject({ value: { onlyHere: false } });
    await copyReminderFrom.setValue(Date.now() + 60_000);
    expect(await answer()).toMatchObject({ onlyHere: false });
    await copyReminderFrom.setValue(Date.now() - 1);
    expect(await answer()).toMatchObject({ onlyHere: true });
    await asked('copy-saved', { notes: 10, at: Date.now(), revision: 10 }, OWN_PAGE);
    expect(await answer()).toMatchObject({ onlyHere: false });
  });

  it('nothing of notes that exist only here, once a folder of the user holds them too', async () => {
    const db = await database();
    await db.put('meta', 10, 'notes-only-here');
    const folder = (runs: { doneAt?: number; isStopped: boolean }) =>
      db.put('targets', {
        ...{ target: 'folder', kind: 'webdav', space: 'mine', device: 'a', lastNumber: 0, isPaused: false },
        runs: { failures: 0, log: [], ...runs },
      });
    await folder({ isStopped: false });
    expect(await answer()).toMatchObject({ onlyHere: true });
    await folder({ doneAt: 1, isStopped: false });
    expect(await answer()).toMatchObject({ onlyHere: false });
    await folder({ doneAt: 1, isStopped: true });
    expect(await answer()).toMatchObject({ onlyHere: true });
  });

  it('nothing of a list that the user hid, which the library itself still shows', async () => {
    const list = 'Sepsis – Ada L. #abcdefghijklmnop';
    await write({ type: 'add-tag', name: 'RCT' });
    const db = await database();
    for (const entry of await db.getAll('entries')) {
      await db.put('entries', { ...entry, tags: entry.tags.map((tag) => ({ ...tag, origin: list })) });
    }
    expect(await answer()).toMatchObject({ article: { tagKeys: ['rct'] } });
    await hiddenOrigins.setValue([list]);
    expect(await answer()).toMatchObject({ article: null, mentions: [null] });
    const inLibrary = await asked('lookup', page, OWN_PAGE);
    expect(inLibrary).toMatchObject({ value: { article: { tagKeys: ['rct'] } } });
  });

  it('what its site told of the article since the browser started', async () => {
    const citation = { ...bareCitation(subject.ids), title: 'A title' };
    await write({ type: 'add-tag', name: 'RCT' });
    expect(await answer()).toMatchObject({ learnt: null });
    await asked('learn', { subject: { ...subject, citation, cites: [{ pmid: '2' }] } });
    await started(); // The worker slept.
    expect(await answer()).toMatchObject({ learnt: { site: subject.source.site, links: 1 } });
  });
});
