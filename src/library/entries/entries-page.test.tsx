// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listed } from '../../../tests/fakes/fake-entries.ts';
import { LibraryReader } from '../../../tests/fakes/library-reader.tsx';
import { layOutAgain } from '../../../tests/fakes/observers.ts';
import { sizeElements } from '../../../tests/fakes/sized-elements.ts';
import type { ArticleKey } from '../../article/article-key.ts';
import { AppError } from '../../lib/app-error.ts';

vi.mock('../detail/entry-detail.tsx', () => ({
  EntryDetail: ({ entryKey }: { entryKey: string }) => (
    <>
      <p>Detail of {entryKey}</p>
      <dialog open>
        <button>in a dialog</button>
      </dialog>
    </>
  ),
}));
vi.mock('../export/late-export.tsx', () => ({
  LateExport: ({ subject, onClose }: { subject: { count: number }; onClose: () => void }) => (
    <>
      <p>Export of {subject.count}</p>
      <button onClick={onClose}>end export</button>
    </>
  ),
}));
vi.mock('../acts/selection-bar.tsx', () => ({
  SelectionBar: ({ keys, onClear }: { keys: readonly ArticleKey[]; onClear: () => void }) => (
    <>
      <p>Selected: {keys.length}</p>
      <button onClick={onClear}>clear</button>
    </>
  ),
}));

let reader: LibraryReader;
beforeEach(() => {
  reader = new LibraryReader();
});
afterEach(() => reader.leaves());

describe('the list', () => {
  it('begins with what came from a list or file where the address says so', async () => {
    reader.world.has([listed(1, { title: 'Own' }), listed(2, { title: 'Sent', origins: ['Ward 3'] })]);
    await reader.opens({ origin: 'Ward 3' });
    expect(reader.titles).toEqual(['Sent']);
    reader.clicks('Remove filter: Origin Ward 3');
    expect(reader.titles).toEqual(expect.arrayContaining(['Own', 'Sent']));
  });

  it('is sorted by the heads of its columns and by choice', async () => {
    await reader.opens();
    reader.clicks('Title');
    expect(reader.titles).toEqual(['Aspirin after stroke', 'Heart failure', 'Sepsis in neonates']);
    expect(screen.getByRole('columnheader', { name: 'Title' }).getAttribute('aria-sort')).toBe('ascending');
    reader.clicks('Title');
    expect(reader.titles[0]).toBe('Sepsis in neonates');
    fireEvent.change(screen.getByLabelText('Sort by'), { target: { value: 'year' } });
    expect(reader.titles[0]).toBe('Heart failure');
    reader.clicks('Descending');
    expect(reader.titles[0]).toBe('Sepsis in neonates');
  });

  it('shows the columns, and the look, that the user chose, also the next time', async () => {
    await reader.opens();
    reader.clicks('View');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Journal' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Rating' }));
    const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(heads()).toEqual(['Selected', 'Title', 'Authors', 'Year', 'Tags', 'Note', 'Rating', 'Changed']);
    reader.clicks('Cards');
    expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(3);
    cleanup();
    await reader.opens();
    await screen.findByRole('listbox');
    reader.clicks('View');
    reader.clicks('Table');
    expect(heads()).not.toContain('Journal');
  });

  it('draws no more lines than are in sight and a few beside, and says how many there are', async () => {
    reader.world.has(Array.from({ length: 5_000 }, (_, at) => listed(at + 1)));
    await reader.opens();
    expect(document.querySelectorAll('.line').length).toBeLessThan(40);
    expect(reader.list.getAttribute('aria-rowcount')).toBe('5001');
    reader.press('End');
    await waitFor(() => expect(reader.titles.at(-1)).toBe('Title 1'));
    expect(document.querySelector('[data-current="true"]')?.getAttribute('aria-rowindex')).toBe('5001');
  });

  it('is walked by keys; what is selected outlives a new search, which says what it does not show', async () => {
    await reader.opens();
    reader.press('j');
    reader.press(' ');
    reader.press('ArrowDown', { shiftKey: true });
    screen.getByText('Selected: 2');
    reader.types('sepsis');
    screen.getByText('1 of the selected articles are not shown here.');
    reader.press('a', { ctrlKey: true });
    screen.getByText('Selected: 3');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select all 2 found' }));
    screen.getByText('Selected: 1');
  });

  it('selects by its boxes and with Shift, without opening anything', async () => {
    await reader.opens();
    const boxes = () => [...document.querySelectorAll('.line .select-cell')];
    const [first, , third] = boxes();
    if (!first || !third) throw new Error('Lines are missing.');
    fireEvent.click(first);
    fireEvent.click(third, { shiftKey: true });
    screen.getByText('Selected: 3');
    expect(screen.getAllByRole('row', { selected: true })).toHaveLength(3);
    expect(reader.goTo).not.toHaveBeenCalled();
  });

  it('has the focus once the bar is gone in which it was', async () => {
    await reader.opens();
    reader.list.focus();
    const isDeleted = () => {
      reader.world.has(reader.world.entries.slice(0, 2));
      reader.reads();
    };
    for (const end of [() => reader.clicks('clear'), isDeleted]) {
      reader.press('Home');
      reader.press(' ');
      screen.getByRole('button', { name: 'clear' }).focus();
      end();
      expect(screen.queryByRole('button', { name: 'clear' })).toBeNull();
      expect(document.activeElement).toBe(reader.list);
    }
  });

  it('forgets the selection of what left the library', async () => {
    await reader.opens();
    reader.press('a', { ctrlKey: true });
    reader.world.has(reader.world.entries.slice(1));
    reader.reads();
    screen.getByText('Selected: 2');
  });
});

describe('an entry', () => {
  it('is opened by Enter beside the list, followed by the keys, and left by Escape', async () => {
    await reader.opens();
    reader.list.focus();
    reader.press('ArrowDown');
    reader.press('Enter');
    expect(reader.goTo).toHaveBeenLastCalledWith('entries', 'pmid:3', { query: '', replaces: false });
    const detail = await screen.findByRole('region', { name: 'Opened article' });
    expect(document.activeElement).toBe(detail);
    reader.press('ArrowDown');
    await screen.findByText('Detail of pmid:2');
    fireEvent.keyDown(detail, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByText(/^Detail of/)).toBeNull());
    expect(document.activeElement).toBe(reader.list);
  });

  it('stays open where Escape closes a dialog of its own', async () => {
    await reader.opens({ path: 'pmid:2' });
    fireEvent.keyDown(screen.getByRole('button', { name: 'in a dialog' }), { key: 'Escape' });
    expect(reader.goTo).not.toHaveBeenCalled();
    screen.getByText('Detail of pmid:2');
  });

  it('is shown in place of the list where the window is narrow, with a way back', async () => {
    sizeElements(360, 600);
    await reader.opens({ path: 'pmid:2' });
    screen.getByText('Detail of pmid:2');
    expect(screen.queryByRole('listbox')).toBeNull();
    reader.clicks('Back to the list');
    expect(screen.getAllByRole('option')).toHaveLength(3);
    reader.clicks('Filters');
    await reader.chooses('sepsis');
    reader.clicks('Show 2 found');
    screen.getByRole('button', { name: 'Filters (1)' });
  });
});

describe('an export that is under way', () => {
  it('stays where the window becomes too narrow for the list beside the opened article', async () => {
    await reader.opens({ path: 'pmid:2' });
    reader.clicks('Export…');
    screen.getByText('Export of 3');
    sizeElements(700, 600);
    await act(layOutAgain);
    expect(screen.queryByRole('grid')).toBeNull();
    screen.getByText('Export of 3');
    reader.clicks('end export');
    expect(screen.queryByText('Export of 3')).toBeNull();
  });
});

describe('a library without entries', () => {
  it('says how entries come', async () => {
    reader.world.has([]);
    await reader.opens();
    screen.getByRole('heading', { name: 'Your library is empty' });
    expect(screen.getByRole('link', { name: 'Add articles by number' }).getAttribute('href')).toBe('#/add');
  });

  it('becomes a list with filters beside it as soon as there is one', async () => {
    reader.world.has([]);
    await reader.opens();
    reader.world.has([listed(1, { tagKeys: ['sepsis'] })]);
    reader.reads();
    expect(reader.titles).toEqual(['Title 1']);
    await screen.findByRole('checkbox', { name: 'sepsis' });
  });
});

it('says why the library cannot be read', async () => {
  reader.world.failing = new AppError('quota', 'The disk is full.');
  await reader.opens({ isRead: false });
  await screen.findByRole('alert');
});
