// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listed } from '../../../tests/fakes/fake-entries.ts';
import { LibraryReader } from '../../../tests/fakes/library-reader.tsx';
import { AppError } from '../../lib/app-error.ts';

vi.mock('../detail/entry-detail.tsx', () => ({
  EntryDetail: ({ entryKey }: { entryKey: string }) => <p>Detail of {entryKey}</p>,
}));
vi.mock('../acts/selection-bar.tsx', () => ({
  SelectionBar: ({ keys }: { keys: readonly string[] }) => <p>Selected: {keys.length}</p>,
}));

let reader: LibraryReader;
beforeEach(() => {
  reader = new LibraryReader();
});
afterEach(() => reader.leaves());

const field = () => screen.getByRole<HTMLInputElement>('searchbox');

describe('who comes back to the list from another view', () => {
  it('finds it as it was left, at once, though the address asks for nothing', async () => {
    const newest = vi.spyOn(reader.world, 'newest');
    await reader.opens();
    reader.types('sepsis');
    await reader.chooses('sepsis');
    fireEvent.change(screen.getByLabelText('Sort by'), { target: { value: 'title' } });
    reader.press('End');
    reader.press(' ');
    const { titles } = reader;
    reader.goesElsewhere();
    await reader.opens({ isRead: false });
    expect(reader.titles).toEqual(titles);
    expect(titles).toEqual(['Heart failure', 'Sepsis in neonates']);
    expect(field().value).toBe('sepsis');
    screen.getByRole('button', { name: 'Remove filter: Tags sepsis' });
    screen.getByText('Selected: 1');
    expect(document.querySelector('[data-current="true"]')?.textContent).toContain('Sepsis in neonates');
    expect(newest).toHaveBeenCalledOnce();
  });

  it('has the search in the address again', async () => {
    await reader.opens();
    reader.types('sepsis');
    reader.goesElsewhere();
    await reader.opens({ isRead: false });
    await waitFor(() =>
      expect(reader.goTo).toHaveBeenLastCalledWith('entries', '', { query: 'sepsis', replaces: true }),
    );
  });

  it('finds it where it was scrolled to, unless something else is opened', async () => {
    reader.world.has(Array.from({ length: 5_000 }, (_, at) => listed(at + 1)));
    await reader.opens();
    reader.press('j');
    reader.list.scrollTop = 57_000;
    fireEvent.scroll(reader.list);
    await waitFor(() => expect(reader.titles).toContain('Title 4000'));
    reader.goesElsewhere();
    await reader.opens({ isRead: false });
    expect(reader.titles).toContain('Title 4000');
    reader.goesElsewhere();
    await reader.opens({ path: 'pmid:100', isRead: false });
    await waitFor(() => expect(reader.titles).toContain('Title 100'));
  });

  it('sees what changed meanwhile', async () => {
    await reader.opens();
    reader.goesElsewhere();
    reader.world.has([...reader.world.entries, listed(4, { title: 'New' })]);
    reader.reads();
    await reader.opens({ isRead: false });
    expect(reader.titles).toContain('New');
  });

  it('gets what the address asks for instead, without filters of before', async () => {
    await reader.opens();
    reader.types('sepsis');
    await reader.chooses('sepsis');
    reader.goesElsewhere();
    await reader.opens({ query: 'aspirin', isRead: false });
    expect(reader.titles).toEqual(['Aspirin after stroke']);
    reader.goesElsewhere();
    await reader.opens({ tag: 'methods/rct', isRead: false });
    expect(reader.titles).toEqual(['Sepsis in neonates']);
    expect(field().value).toBe('');
  });

  it('has the library read anew where that failed', async () => {
    reader.world.failing = new AppError('quota', 'The disk is full.');
    await reader.opens({ isRead: false });
    await screen.findByRole('alert');
    reader.goesElsewhere();
    reader.world.failing = undefined;
    await reader.opens({ isRead: false });
    await act(() => Promise.resolve());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(reader.titles).toHaveLength(3);
  });
});

it('does not go back to the newest of the beginning while a large change is read', async () => {
  await reader.opens();
  reader.world.has(Array.from({ length: 10 }, (_, at) => listed(at + 1, { title: `Later ${at + 1}` })));
  reader.reads(5);
  expect(reader.titles).not.toContain('Heart failure');
  expect(reader.titles).toContain('Later 5');
});
