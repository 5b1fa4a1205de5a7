// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LibraryReader } from '../../../tests/fakes/library-reader.tsx';

let reader: LibraryReader;
beforeEach(() => {
  reader = new LibraryReader();
});
afterEach(() => reader.leaves());

describe('finding', () => {
  it('says nothing of a library that it knows nothing of yet', async () => {
    reader.world.newest = () => new Promise(() => undefined);
    await reader.opens({ isRead: false });
    screen.getByRole('searchbox');
    expect(screen.queryByText(/articles/)).toBeNull();
    expect(screen.queryByText(/^Nothing/)).toBeNull();
  });

  it('shows what changed last before the library is read, and says how far the reading is', async () => {
    await reader.opens({ isRead: false });
    expect(reader.titles).toEqual(['Aspirin after stroke', 'Heart failure', 'Sepsis in neonates']);
    reader.reads(1);
    screen.getByText('still reading: 1 of 3');
    reader.reads();
    expect(screen.queryByText(/still reading/)).toBeNull();
  });

  it('finds at each key, marks what it found, and shows around it what a note or an abstract says', async () => {
    reader.world.abstracts.set('pmid:3', `${'Background. '.repeat(9)}Of sepsis nothing was said.`);
    await reader.opens();
    reader.types('seps');
    expect(reader.titles).toEqual(['Heart failure', 'Sepsis in neonates', 'Aspirin after stroke']);
    expect(reader.count).toBe('3 articles');
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain('Sepsis');
    await waitFor(() => expect(document.querySelectorAll('mark')).toHaveLength(3));
    expect(document.querySelectorAll('.line .note-cell')[2]?.textContent).toMatch(
      /^Abstract: ….*of sepsis nothing/i,
    );
    reader.types('seps neon');
    expect(reader.titles).toEqual(['Sepsis in neonates']);
    expect(reader.count).toBe('1 of 3');
  });

  it('lets titles and notes run from right to left where their script does', async () => {
    await reader.opens();
    for (const shown of ['.line-title', '.line .note-cell .cell-text', '.retracted-mark']) {
      const directions = [...document.querySelectorAll(shown)].map((one) => one.getAttribute('dir'));
      expect([shown, ...new Set(directions)]).toEqual([shown, 'auto']);
    }
  });

  it('begins with what the address asks for, and writes there what is searched', async () => {
    await reader.opens({ query: 'heart' });
    expect(reader.titles).toEqual(['Heart failure']);
    reader.types('tag:sepsis');
    await waitFor(() =>
      expect(reader.goTo).toHaveBeenCalledWith('entries', '', { query: 'tag:sepsis', replaces: true }),
    );
    expect(reader.titles).toHaveLength(2);
  });

  it('searches for what it does not understand as words, and says so', async () => {
    await reader.opens();
    reader.types('colour:heart');
    screen.getByText('Searched for as words: colour:heart');
  });

  it('is reached by / from anywhere, emptied by Escape, and left for the list by the arrow down', async () => {
    await reader.opens({ query: 'heart' });
    reader.list.focus();
    reader.press('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Escape' });
    expect(reader.titles).toHaveLength(3);
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(reader.list);
  });

  it('says that nothing was found, and offers to ask less', async () => {
    await reader.opens();
    await reader.chooses('Retracted');
    reader.types('sepsis');
    screen.getByText('Nothing in your library fits “sepsis”.');
    reader.clicks('Clear all filters');
    expect(reader.titles).toHaveLength(2);
    reader.types('nowhere');
    reader.clicks('Clear the search');
    expect(reader.titles).toHaveLength(3);
  });
});

describe('filters', () => {
  it('are counted and combined; each can be taken off again', async () => {
    await reader.opens();
    const box = await screen.findByRole('checkbox', { name: 'sepsis', description: '2' });
    fireEvent.click(box);
    expect(reader.titles).toEqual(['Heart failure', 'Sepsis in neonates']);
    await reader.chooses('Read');
    expect(reader.titles).toEqual(['Sepsis in neonates']);
    reader.clicks('Remove filter: Tags sepsis');
    expect(reader.count).toBe('1 of 3');
    reader.clicks('Clear: Reading status');
    expect(reader.count).toBe('3 articles');
  });

  it('fold tags below others, and take what begins their names for all of them', async () => {
    await reader.opens();
    const below = await screen.findByRole('button', { name: 'Tags below methods' });
    expect(screen.queryByRole('checkbox', { name: 'rct' })).toBeNull();
    fireEvent.click(below);
    screen.getByRole('checkbox', { name: 'rct' });
    await reader.chooses('methods');
    expect(reader.titles).toEqual(['Sepsis in neonates']);
    screen.getByRole('button', { name: 'Remove filter: Tags methods' });
  });

  it('begin with the tag of the address, which can be taken off like any other', async () => {
    await reader.opens({ tag: 'methods/' });
    expect(reader.titles).toEqual(['Sepsis in neonates']);
    reader.clicks('Remove filter: Tags methods');
    expect(reader.titles).toHaveLength(3);
    expect(reader.goTo).toHaveBeenLastCalledWith('entries', '', { query: '', replaces: true });
  });

  it('take a range of years', async () => {
    await reader.opens();
    fireEvent.change(await screen.findByLabelText('From year'), { target: { value: '2020' } });
    expect(reader.titles).toEqual(['Aspirin after stroke', 'Heart failure']);
    fireEvent.change(screen.getByLabelText('To year'), { target: { value: '2020' } });
    expect(reader.titles).toEqual(['Aspirin after stroke']);
    screen.getByRole('button', { name: 'Remove filter: Year 2020' });
  });

  it('keep a range of years whole, whatever the search of that moment found', async () => {
    await reader.opens({ query: 'tag:sepsis' });
    await setsYears('2019', '2021');
    expect(reader.titles).toEqual(['Heart failure', 'Sepsis in neonates']);
    screen.getByRole('button', { name: 'Remove filter: Year 2019–2021' });
    reader.types('');
    expect(reader.titles).toHaveLength(3);
  });

  it('find nothing in a range of years that no article is of, and say of an open one where it begins', async () => {
    await reader.opens();
    await setsYears('1990', '1995');
    expect(document.querySelectorAll('.line-title')).toHaveLength(0);
    screen.getByRole('button', { name: 'Remove filter: Year 1990–1995' });
    fireEvent.change(screen.getByLabelText('From year'), { target: { value: '2020' } });
    expect(reader.titles).toHaveLength(2); // An end before the new beginning is given up.
    screen.getByRole('button', { name: 'Remove filter: Year from 2020' });
    reader.clicks('Clear: Year');
    expect(reader.titles).toHaveLength(3);
  });
});

async function setsYears(from: string, to: string): Promise<void> {
  fireEvent.change(await screen.findByLabelText('From year'), { target: { value: from } });
  fireEvent.change(screen.getByLabelText('To year'), { target: { value: to } });
}

describe('saved searches', () => {
  it('keep words, filters and order under a name; they are applied, renamed and deleted', async () => {
    await reader.opens({ query: 'sepsis' });
    await reader.chooses('Read');
    fireEvent.change(screen.getByLabelText('Sort by'), { target: { value: 'year' } });
    reader.clicks('Save this search');
    fireEvent.input(screen.getByLabelText('Name of the search'), { target: { value: 'To be read' } });
    reader.clicks('Save');
    reader.types('');
    reader.clicks(/Remove filter/);
    expect(reader.titles).toHaveLength(3);
    reader.clicks('To be read');
    expect(reader.titles).toEqual(['Sepsis in neonates']);
    expect(screen.getByLabelText('Sort by')).toHaveProperty('value', 'year');
    reader.clicks('Rename To be read');
    fireEvent.input(screen.getByLabelText('Name of the search'), { target: { value: 'Read' } });
    reader.clicks('Save');
    reader.clicks('Delete Read');
    expect(screen.queryByRole('button', { name: 'Read' })).toBeNull();
    expect(await fakeBrowser.storage.local.get('settings:librarySearches')).toEqual({
      'settings:librarySearches': [],
    });
  });

  it('are not lost: a name that is taken is refused, and a deleted one comes back by one press', async () => {
    await reader.opens({ query: 'heart' });
    savesAs('Mine');
    reader.types('sepsis');
    savesAs('Mine');
    screen.getByRole('alert');
    fireEvent.input(screen.getByLabelText('Name of the search'), { target: { value: 'Other' } });
    reader.clicks('Save');
    expect(screen.queryByRole('alert')).toBeNull();
    reader.clicks('Mine');
    expect(reader.titles).toEqual(['Heart failure']);
    reader.clicks('Delete Mine');
    expect(screen.queryByRole('button', { name: 'Mine' })).toBeNull();
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    fireEvent.click(undo);
    screen.getByRole('button', { name: 'Mine' });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

function savesAs(name: string): void {
  reader.clicks('Save this search');
  fireEvent.input(screen.getByLabelText('Name of the search'), { target: { value: name } });
  reader.clicks('Save');
}
