// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FakeEntries, listed } from '../../../tests/fakes/fake-entries.ts';
import { sizeElements } from '../../../tests/fakes/sized-elements.ts';
import { speakEnglish } from '../../../tests/fakes/speak-english.ts';
import type { ArticleKey } from '../../article/article-key.ts';
import { AppError } from '../../lib/app-error.ts';
import type { GoTo } from '../views.ts';
import { EntriesPage } from './entries-page.tsx';

vi.mock('../detail/entry-detail.tsx', () => ({
  EntryDetail: ({ entryKey }: { entryKey: string }) => <p>Detail of {entryKey}</p>,
}));
vi.mock('../acts/selection-bar.tsx', () => ({
  SelectionBar: ({ keys }: { keys: readonly ArticleKey[] }) => <p>Selected: {keys.length}</p>,
}));

let world: FakeEntries;
let goTo: ReturnType<typeof vi.fn<GoTo>>;

speakEnglish();
beforeEach(() => {
  fakeBrowser.reset();
  sizeElements(1_200, 600);
  world = new FakeEntries();
  goTo = vi.fn<GoTo>();
  world.has([
    listed(1, {
      title: 'Sepsis in neonates',
      authors: ['Okafor A'],
      year: 2019,
      journal: 'Lancet',
      tagKeys: ['methods/rct', 'sepsis'],
      status: 'read',
    }),
    listed(2, {
      title: 'Heart failure',
      authors: ['Biswas B'],
      year: 2021,
      journal: 'BMJ',
      tagKeys: ['sepsis'],
      firstNote: 'Compare with sepsis.',
    }),
    listed(3, { title: 'Aspirin after stroke', year: 2020, journal: 'BMJ', isRetracted: true }),
  ]);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** The page at an address that changes as the user goes. */
function Page(first: { path: string; query: string; tag: string }) {
  const [place, setPlace] = useState(first);
  goTo.mockImplementation((_view, path = '', { query = place.query } = {}) =>
    setPlace({ path, query, tag: '' }),
  );
  return <EntriesPage {...{ world, goTo }} {...place} />;
}
async function opens({ path = '', query = '', tag = '', isRead = true } = {}) {
  render(<Page {...{ path, query, tag }} />);
  await screen.findByRole('main');
  await act(() => Promise.resolve());
  if (isRead) reads();
}
const reads = (many?: number) => void act(() => world.reads(many));
const titles = () =>
  [...document.querySelectorAll('.line-title')].map((title) => title.textContent.replace('Retracted ', ''));
const types = (query: string) => fireEvent.input(screen.getByRole('searchbox'), { target: { value: query } });
const list = () => screen.getByRole('grid', { name: 'Entries' });
const press = (key: string, more: KeyboardEventInit = {}) => fireEvent.keyDown(list(), { key, ...more });
const count = () => screen.getByText(/^\d+ (articles?|of \d+)$/).textContent;
const chooses = async (name: string) => fireEvent.click(await screen.findByRole('checkbox', { name }));

describe('finding', () => {
  it('shows what changed last before the library is read, and says how far the reading is', async () => {
    await opens({ isRead: false });
    expect(titles()).toEqual(['Aspirin after stroke', 'Heart failure', 'Sepsis in neonates']);
    reads(1);
    screen.getByText('still reading: 1 of 3');
    reads();
    expect(screen.queryByText(/still reading/)).toBeNull();
  });

  it('finds at each key, marks what it found, and shows around it what a note or an abstract says', async () => {
    world.abstracts.set('pmid:3', `${'Background. '.repeat(9)}Of sepsis nothing was said.`);
    await opens();
    types('seps');
    expect(titles()).toEqual(['Heart failure', 'Sepsis in neonates', 'Aspirin after stroke']);
    expect(count()).toBe('3 articles');
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain('Sepsis');
    await waitFor(() => expect(document.querySelectorAll('mark')).toHaveLength(3));
    expect(document.querySelectorAll('.line .note-cell')[2]?.textContent).toMatch(
      /^Abstract: ….*of sepsis nothing/i,
    );
    types('seps neon');
    expect(titles()).toEqual(['Sepsis in neonates']);
    expect(count()).toBe('1 of 3');
  });

  it('begins with what the address asks for, and writes there what is searched', async () => {
    await opens({ query: 'heart' });
    expect(titles()).toEqual(['Heart failure']);
    types('tag:sepsis');
    await waitFor(() =>
      expect(goTo).toHaveBeenCalledWith('entries', '', { query: 'tag:sepsis', replaces: true }),
    );
    expect(titles()).toHaveLength(2);
  });

  it('searches for what it does not understand as words, and says so', async () => {
    await opens();
    types('colour:heart');
    screen.getByText('Searched for as words: colour:heart');
  });

  it('is reached by / from anywhere, emptied by Escape, and left for the list by the arrow down', async () => {
    await opens({ query: 'heart' });
    list().focus();
    press('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Escape' });
    expect(titles()).toHaveLength(3);
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(list());
  });

  it('says that nothing was found, and offers to ask less', async () => {
    await opens();
    await chooses('Retracted');
    types('sepsis');
    screen.getByText('Nothing in your library fits “sepsis”.');
    fireEvent.click(screen.getByRole('button', { name: 'Clear all filters' }));
    expect(titles()).toHaveLength(2);
    types('nowhere');
    fireEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(titles()).toHaveLength(3);
  });
});

describe('filters', () => {
  it('are counted and combined; each can be taken off again', async () => {
    await opens();
    const box = await screen.findByRole('checkbox', { name: 'sepsis', description: '2' });
    fireEvent.click(box);
    expect(titles()).toEqual(['Heart failure', 'Sepsis in neonates']);
    await chooses('Read');
    expect(titles()).toEqual(['Sepsis in neonates']);
    fireEvent.click(screen.getByRole('button', { name: 'Remove filter: Tags sepsis' }));
    expect(count()).toBe('1 of 3');
    fireEvent.click(screen.getByRole('button', { name: 'Clear: Reading status' }));
    expect(count()).toBe('3 articles');
  });

  it('fold tags below others, and take what begins their names for all of them', async () => {
    await opens();
    const below = await screen.findByRole('button', { name: 'Tags below methods' });
    expect(screen.queryByRole('checkbox', { name: 'rct' })).toBeNull();
    fireEvent.click(below);
    screen.getByRole('checkbox', { name: 'rct' });
    await chooses('methods');
    expect(titles()).toEqual(['Sepsis in neonates']);
    screen.getByRole('button', { name: 'Remove filter: Tags methods' });
  });

  it('begin with the tag of the address, which can be taken off like any other', async () => {
    await opens({ tag: 'methods/' });
    expect(titles()).toEqual(['Sepsis in neonates']);
    fireEvent.click(screen.getByRole('button', { name: 'Remove filter: Tags methods' }));
    expect(titles()).toHaveLength(3);
    expect(goTo).toHaveBeenLastCalledWith('entries', '', { query: '', replaces: true });
  });

  it('take a range of years', async () => {
    await opens();
    fireEvent.change(await screen.findByLabelText('From year'), { target: { value: '2020' } });
    expect(titles()).toEqual(['Aspirin after stroke', 'Heart failure']);
    fireEvent.change(screen.getByLabelText('To year'), { target: { value: '2020' } });
    expect(titles()).toEqual(['Aspirin after stroke']);
    screen.getByRole('button', { name: 'Remove filter: Year 2020' });
  });
});

describe('saved searches', () => {
  it('keep words, filters and order under a name; they are applied, renamed and deleted', async () => {
    await opens({ query: 'sepsis' });
    await chooses('Read');
    fireEvent.change(screen.getByLabelText('Sort by'), { target: { value: 'year' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save this search' }));
    fireEvent.input(screen.getByLabelText('Name of the search'), { target: { value: 'To be read' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    types('');
    fireEvent.click(screen.getByRole('button', { name: /Remove filter/ }));
    expect(titles()).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: 'To be read' }));
    expect(titles()).toEqual(['Sepsis in neonates']);
    expect(screen.getByLabelText('Sort by')).toHaveProperty('value', 'year');
    fireEvent.click(screen.getByRole('button', { name: 'Rename To be read' }));
    fireEvent.input(screen.getByLabelText('Name of the search'), { target: { value: 'Read' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    fireEvent.click(screen.getByRole('button', { name: 'Delete Read' }));
    expect(screen.queryByRole('button', { name: 'Read' })).toBeNull();
    expect(await fakeBrowser.storage.local.get('settings:librarySearches')).toEqual({
      'settings:librarySearches': [],
    });
  });
});

describe('the list', () => {
  it('is sorted by the heads of its columns and by choice', async () => {
    await opens();
    fireEvent.click(screen.getByRole('button', { name: 'Title' }));
    expect(titles()).toEqual(['Aspirin after stroke', 'Heart failure', 'Sepsis in neonates']);
    expect(screen.getByRole('columnheader', { name: 'Title' }).getAttribute('aria-sort')).toBe('ascending');
    fireEvent.click(screen.getByRole('button', { name: 'Title' }));
    expect(titles()[0]).toBe('Sepsis in neonates');
    fireEvent.change(screen.getByLabelText('Sort by'), { target: { value: 'year' } });
    expect(titles()[0]).toBe('Heart failure');
    fireEvent.click(screen.getByRole('button', { name: 'Descending' }));
    expect(titles()[0]).toBe('Sepsis in neonates');
  });

  it('shows the columns, and the look, that the user chose, also the next time', async () => {
    await opens();
    fireEvent.click(screen.getByRole('button', { name: 'Columns' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Journal' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Rating' }));
    const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(heads()).toEqual(['Selected', 'Title', 'Authors', 'Year', 'Tags', 'Note', 'Rating', 'Changed']);
    fireEvent.click(screen.getByRole('button', { name: 'Cards' }));
    expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(3);
    cleanup();
    await opens();
    fireEvent.click(await screen.findByRole('button', { name: 'Table', pressed: false }));
    expect(heads()).not.toContain('Journal');
  });

  it('draws no more lines than are in sight and a few beside, and says how many there are', async () => {
    world.has(Array.from({ length: 5_000 }, (_, at) => listed(at + 1)));
    await opens();
    expect(document.querySelectorAll('.line').length).toBeLessThan(40);
    expect(list().getAttribute('aria-rowcount')).toBe('5001');
    press('End');
    await waitFor(() => expect(titles().at(-1)).toBe('Title 1'));
    expect(document.querySelector('[data-current="true"]')?.getAttribute('aria-rowindex')).toBe('5001');
  });

  it('is walked by keys; what is selected outlives a new search, which says what it does not show', async () => {
    await opens();
    press('j');
    press(' ');
    press('ArrowDown', { shiftKey: true });
    screen.getByText('Selected: 2');
    types('sepsis');
    screen.getByText('1 of the selected articles are not shown here.');
    press('a', { ctrlKey: true });
    screen.getByText('Selected: 3');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select all 2 found' }));
    screen.getByText('Selected: 1');
  });

  it('selects by its boxes and with Shift, without opening anything', async () => {
    await opens();
    const boxes = () => [...document.querySelectorAll('.line .select-cell')];
    const [first, , third] = boxes();
    if (!first || !third) throw new Error('Lines are missing.');
    fireEvent.click(first);
    fireEvent.click(third, { shiftKey: true });
    screen.getByText('Selected: 3');
    expect(screen.getAllByRole('row', { selected: true })).toHaveLength(3);
    expect(goTo).not.toHaveBeenCalled();
  });

  it('forgets the selection of what left the library', async () => {
    await opens();
    press('a', { ctrlKey: true });
    world.has(world.entries.slice(1));
    reads();
    screen.getByText('Selected: 2');
  });
});

describe('an entry', () => {
  it('is opened by Enter beside the list, followed by the keys, and left by Escape', async () => {
    await opens();
    list().focus();
    press('ArrowDown');
    press('Enter');
    expect(goTo).toHaveBeenLastCalledWith('entries', 'pmid:3', { query: '', replaces: false });
    const detail = await screen.findByRole('region', { name: 'Opened article' });
    expect(document.activeElement).toBe(detail);
    press('ArrowDown');
    await screen.findByText('Detail of pmid:2');
    fireEvent.keyDown(detail, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByText(/^Detail of/)).toBeNull());
    expect(document.activeElement).toBe(list());
  });

  it('is shown in place of the list where the window is narrow, with a way back', async () => {
    sizeElements(360, 600);
    await opens({ path: 'pmid:2' });
    screen.getByText('Detail of pmid:2');
    expect(screen.queryByRole('listbox')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Back to the list' }));
    expect(screen.getAllByRole('option')).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: 'Filters' }));
    await chooses('sepsis');
    fireEvent.click(screen.getByRole('button', { name: 'Show 2 found' }));
    screen.getByRole('button', { name: 'Filters (1)' });
  });
});

describe('a library without entries', () => {
  it('says how entries come', async () => {
    world.has([]);
    await opens();
    screen.getByRole('heading', { name: 'Your library is empty' });
    expect(screen.getByRole('link', { name: 'Add articles by number' }).getAttribute('href')).toBe('#/add');
  });

  it('becomes a list with filters beside it as soon as there is one', async () => {
    world.has([]);
    await opens();
    world.has([listed(1, { tagKeys: ['sepsis'] })]);
    reads();
    expect(titles()).toEqual(['Title 1']);
    await screen.findByRole('checkbox', { name: 'sepsis' });
  });
});

it('says why the library cannot be read', async () => {
  world.failing = new AppError('quota', 'The disk is full.');
  await opens({ isRead: false });
  await screen.findByRole('alert');
});
