// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { citation, FakeAddWorld } from '../../../tests/fakes/fake-add-world.ts';
import { speakEnglish } from '../../../tests/fakes/speak-english.ts';
import { AppError } from '../../lib/app-error.ts';
import { NcbiError } from '../../ncbi/ncbi-error.ts';
import { AddPage } from './add-page.tsx';

speakEnglish();
afterEach(cleanup);
// Preact lets go of its last frame a tenth of a second after it was drawn; jsdom must still be there.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 150)));

let world: FakeAddWorld;
const goTo = vi.fn();
beforeEach(() => {
  world = new FakeAddWorld();
  goTo.mockClear();
});

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^PMIDs, DOIs/ });
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
/** The rows of the table: title, second line and state. */
const rows = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(1)
        .map((cell) => cell.textContent),
    );
const status = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

async function pastes(text: string): Promise<void> {
  if (!screen.queryByRole('textbox')) render(<AddPage world={world} goTo={goTo} />);
  fireEvent.input(field(), { target: { value: text } });
  await waitFor(() => expect(screen.queryAllByRole('region').length).toBeGreaterThan(0));
}
async function addsTag(name: string): Promise<void> {
  fireEvent.click(button('Add tag'));
  const box = await screen.findByRole('combobox', { name: 'Tag' });
  fireEvent.input(box, { target: { value: name } });
  fireEvent.keyDown(box, { key: 'Enter' });
  await screen.findByRole('button', { name: `Remove tag ${name}` });
}

describe('a pasted list', () => {
  it('is shown as what will be added: what is new, and what the library has already', async () => {
    world.keeps({ pmid: '32294989' }, 'Kept before');
    await pastes('36455991\n32294989\nPMID 36455991\n');
    await screen.findByText(
      '2 articles found. In your library already: 1. Lines that name one of them again: 1.',
    );
    expect(rows()).toEqual([
      ['PMID 36455991', 'New', '1'],
      ['Kept beforePMID 32294989', 'In your library', '2'],
    ]);
    expect(screen.getByRole('link', { name: 'In your library' }).getAttribute('href')).toBe(
      '#/entries/pmid%3A32294989',
    );
    expect(world.lookUps.asked).toEqual([]);
  });

  it('is added as “to read”, said so, and taken back whole', async () => {
    await pastes('36455991\n31501885');
    fireEvent.click(button('Add 2 articles'));
    await waitFor(() => expect(status()).toContain('Added: 2 articles.'));
    expect(world.written).toEqual([
      { ids: ['pmid:36455991', 'pmid:31501885'], change: { type: 'set-status', status: 'to-read' } },
    ]);
    await waitFor(() => expect(field().value).toBe(''));
    fireEvent.click(button('Undo'));
    await waitFor(() => expect(status()).toContain('Undone.'));
    expect(world.undone).toEqual([0]);
    await waitFor(() => expect(field().value).toBe('36455991\n31501885'));
    await waitFor(() => expect(rows().map(([, state]) => state)).toEqual(['New', 'New']));
  });

  it('gets tags; what is in the library already gets them too, and keeps its status', async () => {
    world.keeps({ pmid: '32294989' });
    await pastes('36455991\n32294989');
    await addsTag('journal club');
    fireEvent.click(button('Add 1 article'));
    await waitFor(() => expect(world.written).toHaveLength(3));
    expect(world.written).toEqual([
      { ids: ['pmid:36455991'], change: { type: 'set-status', status: 'to-read' } },
      { ids: ['pmid:36455991'], change: { type: 'add-tag', name: 'journal club' } },
      { ids: ['pmid:32294989'], change: { type: 'add-tag', name: 'journal club' } },
    ]);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(world.undone).toEqual([2, 1, 0]));
  });

  it('leaves out what is unticked', async () => {
    await pastes('36455991\n31501885');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Take PMID 36455991' }));
    fireEvent.click(button('Add 1 article'));
    await waitFor(() => expect(world.written.map(({ ids }) => ids)).toEqual([['pmid:31501885']]));
  });

  it('is not added while nothing would be kept about it', async () => {
    await pastes('36455991');
    fireEvent.click(screen.getByRole('checkbox', { name: /to read/ }));
    expect(button('Add 1 article').disabled).toBe(true);
    screen.getByText(/^Choose a tag, or “to read”/);
  });

  it('waits for the library to say what it has of it, be it the second list', async () => {
    world.keeps({ pmid: '32294989' });
    await pastes('36455991');
    await waitFor(() => expect(button('Add 1 article').disabled).toBe(false));
    const says = world.isWrittenTo();
    await pastes('31501885\n32294989');
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(button(/^Add \d/).disabled).toBe(true);
    says();
    await waitFor(() => expect(button('Add 1 article').disabled).toBe(false));
    expect(rows().map(([, state]) => state)).toEqual(['New', 'In your library']);
  });

  it('of thousands shows a hundred rows, then more', async () => {
    await pastes(Array.from({ length: 1_500 }, (_, at) => 20_000_000 + at).join('\n'));
    expect(rows()).toHaveLength(100);
    fireEvent.click(button('Show 1,000 more'));
    expect(rows()).toHaveLength(1_100);
  });
});

describe('adding', () => {
  it('goes on step by step and can be stopped; what was added can be taken back', async () => {
    await pastes(Array.from({ length: 250 }, (_, at) => 20_000_000 + at).join('\n'));
    const finish = world.waits();
    fireEvent.click(button('Add 250 articles'));
    await screen.findByRole('progressbar', { name: 'Added 0 of 250 articles…' });
    fireEvent.click(button('Cancel'));
    finish();
    await waitFor(() => expect(status()).toContain('Stopped: 100 of 250 articles were added.'));
    expect(world.written).toHaveLength(1);
    expect(field().value).not.toBe('');
    await screen.findByText(/In your library already: 100\./);
    fireEvent.click(button('Undo'));
    await waitFor(() => expect(world.undone).toEqual([0]));
  });

  it('that failed says why, and is done when it is tried again', async () => {
    world.failing = new AppError('quota', 'full');
    await pastes('36455991');
    fireEvent.click(button('Add 1 article'));
    expect((await screen.findByRole('alert')).textContent).toContain('no space left');
    world.failing = undefined;
    fireEvent.click(button('Try again'));
    await waitFor(() => expect(status()).toContain('Added: 1 article.'));
    await waitFor(() => expect(field().value).toBe(''));
  });

  it('leads to what was added', async () => {
    await pastes('36455991');
    fireEvent.click(button('Add 1 article'));
    fireEvent.click(await screen.findByRole('button', { name: 'Show them in the library' }));
    expect(goTo).toHaveBeenCalledWith('entries', '?status:to-read');
  });
});

describe('looking up', () => {
  const lookUp = () => fireEvent.click(button(/^Look up titles and PMIDs/));

  it('shows titles, joins two identifiers of one article, and says what PubMed does not have', async () => {
    world.lookUps.records.set('pmid:36455991', citation({ pmid: '36455991', doi: '10.1000/a' }, 'A title'));
    world.lookUps.records.set('doi:10.1000/a', citation({ pmid: '36455991', doi: '10.1000/a' }, 'A title'));
    world.lookUps.records.set('pmid:500', citation({ pmid: '600' }, 'Merged'));
    await pastes('36455991\n10.1000/a\n99999999\nPMID 500');
    lookUp();
    await screen.findByText('3 articles found. Lines that name one of them again: 1.');
    expect(rows()).toEqual([
      ['A titleSmith J. 2019 · PMID 36455991 · doi:10.1000/a', 'New', '1'],
      ['PMID 99999999', 'NewNot found in PubMed', '3'],
      ['MergedSmith J. 2019 · PMID 600', 'NewGoes by PMID 600 now', '4'],
    ]);
    expect(screen.queryByRole('button', { name: /^Look up/ })).toBeNull();
    fireEvent.click(button('Add 3 articles'));
    await waitFor(() => expect(world.written).toHaveLength(1));
    expect(world.subjects.get('pmid:36455991')).toMatchObject({
      citation: { title: 'A title' },
      source: { site: 'PubMed', page: 'https://pubmed.ncbi.nlm.nih.gov/36455991/' },
    });
    expect(world.subjects.get('pmid:99999999')?.source.site).toBe('PubMargin');
  });

  it('lists the lines of what PubMed does not have, and leaves it out at a click', async () => {
    world.lookUps.records.set('pmid:36455991', citation({ pmid: '36455991' }, 'A title'));
    await pastes('36455991\n99999999\n99999998');
    lookUp();
    await screen.findByText('Not found in PubMed: 2 (lines 2, 3).');
    fireEvent.click(button('Leave out what was not found'));
    expect(screen.queryByText(/^Not found in PubMed: /)).toBeNull();
    fireEvent.click(button('Add 1 article'));
    await waitFor(() => expect(world.written[0]?.ids).toEqual(['pmid:36455991']));
  });

  it('finds an entry that the library has under the PMID of a DOI, and keeps what PubMed says of it', async () => {
    world.keeps({ pmid: '36455991' });
    world.lookUps.records.set('doi:10.1000/a', citation({ pmid: '36455991', doi: '10.1000/a' }, 'A title'));
    await pastes('10.1000/a\n31501885');
    lookUp();
    await waitFor(() => expect(rows()[0]?.[1]).toBe('In your library'));
    fireEvent.click(button('Add 1 article'));
    await waitFor(() => expect(world.learnt.map(({ ids }) => ids.pmid)).toEqual(['36455991']));
  });

  it('says what failed and why, and asks again for that alone', async () => {
    world.lookUps.records.set('pmid:36455991', citation({ pmid: '36455991' }, 'A title'));
    world.lookUps.failing.set('pmid:31501885', new NcbiError('busy', 'busy'));
    await pastes('36455991\n31501885');
    lookUp();
    await screen.findByText('NCBI is busy or out of order. Try again later.');
    await screen.findByRole('button', { name: 'Look up titles and PMIDs of 1 article' });
    lookUp();
    await waitFor(() => expect(world.lookUps.asked[1]).toEqual([{ pmid: '31501885' }]));
  });

  it('asks nothing where the user does not allow it', async () => {
    world.lookUps.isAllowed = false;
    await pastes('36455991');
    lookUp();
    await screen.findByText(/^NCBI was not asked/);
    expect(world.lookUps.asked).toEqual([]);
  });

  it('shows how far it is and what it waits for, and can be cancelled', async () => {
    world.lookUps.isSilent = true;
    await pastes('36455991\n31501885');
    lookUp();
    await screen.findByRole('progressbar', { name: 'Asking NCBI…' });
    await waitFor(() => expect(world.lookUps.asked).toHaveLength(1));
    void act(() => world.lookUps.tells(({ onProgress }) => onProgress?.(1, 2)));
    screen.getByText('Asking NCBI: 1 of 2');
    void act(() => world.lookUps.tells(({ onWait }) => onWait?.(1_000, new NcbiError('slow', ''))));
    screen.getByText('NCBI did not answer in time.');
    fireEvent.click(button('Cancel'));
    await screen.findByRole('button', { name: /^Look up/ });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('offers what a reference may be; it is added when the user says that it is', async () => {
    const reference = 'Smith J. Another matter entirely. Lancet. 2019;393:1-9.';
    world.lookUps.byTitle.set(
      'Another matter entirely',
      citation({ pmid: '31501885' }, 'Another matter entirely'),
    );
    await pastes(`${reference}\nThank you`);
    screen.getByRole('heading', { name: 'Not sure which article' });
    lookUp();
    const guess = await screen.findByRole('checkbox', { name: /^Is it this one\? Another matter entirely/ });
    expect(screen.queryByRole('table')).toBeNull();
    fireEvent.click(guess);
    await waitFor(() => expect(rows()).toHaveLength(1));
    fireEvent.click(button('Add 1 article'));
    await waitFor(() => expect(world.written[0]?.ids).toEqual(['pmid:31501885']));
  });

  it('keeps to the reference that was confirmed, wherever its line goes, and to no other one', async () => {
    const reference = 'Smith J. Another matter entirely. Lancet. 2019;393:1-9.';
    const other = 'Jones K. Something else again. BMJ. 2020;368:10-19.';
    world.lookUps.byTitle.set('Another matter entirely', citation({ pmid: '31501885' }, 'The right one'));
    await pastes(reference);
    lookUp();
    fireEvent.click(await screen.findByRole('checkbox', { name: /^Is it this one\? The right one/ }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    await pastes(other);
    await screen.findByText(other);
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('checkbox', { name: /^Is it this one/ })).toBeNull();
    await pastes(`${other}\n${reference}`);
    await screen.findByText(reference);
    expect(rows().map(([title, , line]) => [title?.slice(0, 13), line])).toEqual([['The right one', '2']]);
  });
});
