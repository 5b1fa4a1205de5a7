// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { citation } from '../../../tests/fakes/fake-add-world.ts';
import { ListAdder } from '../../../tests/fakes/list-adder.tsx';
import { NcbiError } from '../../ncbi/ncbi-error.ts';

let adder: ListAdder;
beforeEach(() => {
  adder = new ListAdder();
});
afterEach(() => adder.leaves());
afterAll(() => ListAdder.isGone());

describe('looking up', () => {
  const lookUp = () => fireEvent.click(adder.button(/^Look up titles and PMIDs/));

  it('shows titles, joins two identifiers of one article, and says what PubMed does not have', async () => {
    adder.world.lookUps.records.set(
      'pmid:36455991',
      citation({ pmid: '36455991', doi: '10.1000/a' }, 'A title'),
    );
    adder.world.lookUps.records.set(
      'doi:10.1000/a',
      citation({ pmid: '36455991', doi: '10.1000/a' }, 'A title'),
    );
    adder.world.lookUps.records.set('pmid:500', citation({ pmid: '600' }, 'Merged'));
    await adder.pastes('36455991\n10.1000/a\n99999999\nPMID 500');
    lookUp();
    await screen.findByText('3 articles found. Lines that name one of them again: 1.');
    expect(adder.rows()).toEqual([
      ['A titleSmith J. 2019 · PMID 36455991 · doi:10.1000/a', 'New', '1'],
      ['PMID 99999999', 'NewNot found in PubMed', '3'],
      ['MergedSmith J. 2019 · PMID 600', 'NewGoes by PMID 600 now', '4'],
    ]);
    expect(screen.queryByRole('button', { name: /^Look up/ })).toBeNull();
    fireEvent.click(adder.button('Add 3 articles'));
    await waitFor(() => expect(adder.world.written).toHaveLength(1));
    expect(adder.world.subjects.get('pmid:36455991')).toMatchObject({
      citation: { title: 'A title' },
      source: { site: 'PubMed', page: 'https://pubmed.ncbi.nlm.nih.gov/36455991/' },
    });
    expect(adder.world.subjects.get('pmid:99999999')?.source.site).toBe('PubMargin');
  });

  it('lists the lines of what PubMed does not have, and leaves it out at a click', async () => {
    adder.world.lookUps.records.set('pmid:36455991', citation({ pmid: '36455991' }, 'A title'));
    await adder.pastes('36455991\n99999999\n99999998');
    lookUp();
    await screen.findByText('Not found in PubMed: 2 (lines 2, 3).');
    fireEvent.click(adder.button('Leave out what was not found'));
    expect(screen.queryByText(/^Not found in PubMed: /)).toBeNull();
    fireEvent.click(adder.button('Add 1 article'));
    await waitFor(() => expect(adder.world.written[0]?.ids).toEqual(['pmid:36455991']));
  });

  it('finds an entry that the library has under the PMID of a DOI, and keeps what PubMed says of it', async () => {
    adder.world.keeps({ pmid: '36455991' });
    adder.world.lookUps.records.set(
      'doi:10.1000/a',
      citation({ pmid: '36455991', doi: '10.1000/a' }, 'A title'),
    );
    await adder.pastes('10.1000/a\n31501885');
    lookUp();
    await waitFor(() => expect(adder.rows()[0]?.[1]).toBe('In your library'));
    fireEvent.click(adder.button('Add 1 article'));
    await waitFor(() => expect(adder.world.learnt.map(({ ids }) => ids.pmid)).toEqual(['36455991']));
  });

  it('keeps what it found, and what was chosen of it, while another view is shown', async () => {
    adder.world.lookUps.records.set('pmid:36455991', citation({ pmid: '36455991' }, 'A title'));
    await adder.pastes('36455991\n31501885');
    lookUp();
    await waitFor(() => expect(adder.rows()[0]?.[0]).toContain('A title'));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Take A title' }));
    await adder.comesBack();
    expect(adder.rows()[0]?.[0]).toContain('A title');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Take A title' }).checked).toBe(false);
  });

  it('says what failed and why, and asks again for that alone', async () => {
    adder.world.lookUps.records.set('pmid:36455991', citation({ pmid: '36455991' }, 'A title'));
    adder.world.lookUps.failing.set('pmid:31501885', new NcbiError('busy', 'busy'));
    await adder.pastes('36455991\n31501885');
    lookUp();
    await screen.findByText('NCBI is busy or out of order. Try again later.');
    await screen.findByRole('button', { name: 'Look up titles and PMIDs of 1 article' });
    lookUp();
    await waitFor(() => expect(adder.world.lookUps.asked[1]).toEqual([{ pmid: '31501885' }]));
  });

  it('asks nothing where the user does not allow it', async () => {
    adder.world.lookUps.isAllowed = false;
    await adder.pastes('36455991');
    lookUp();
    await screen.findByText(/^NCBI was not asked/);
    expect(adder.world.lookUps.asked).toEqual([]);
  });

  it('shows how far it is and what it waits for, and can be cancelled', async () => {
    adder.world.lookUps.isSilent = true;
    await adder.pastes('36455991\n31501885');
    lookUp();
    await screen.findByRole('progressbar', { name: 'Asking NCBI…' });
    await waitFor(() => expect(adder.world.lookUps.asked).toHaveLength(1));
    void act(() => adder.world.lookUps.tells(({ onProgress }) => onProgress?.(1, 2)));
    screen.getByText('Asking NCBI: 1 of 2');
    void act(() => adder.world.lookUps.tells(({ onWait }) => onWait?.(1_000, new NcbiError('slow', ''))));
    screen.getByText('NCBI did not answer in time.');
    fireEvent.click(adder.button('Cancel'));
    await screen.findByRole('button', { name: /^Look up/ });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('offers what a reference may be; it is added when the user says that it is', async () => {
    const reference = 'Smith J. Another matter entirely. Lancet. 2019;393:1-9.';
    adder.world.lookUps.byTitle.set(
      'Another matter entirely',
      citation({ pmid: '31501885' }, 'Another matter entirely'),
    );
    await adder.pastes(`${reference}\nThank you`);
    screen.getByRole('heading', { name: 'Not sure which article' });
    lookUp();
    const guess = await screen.findByRole('checkbox', { name: /^Is it this one\? Another matter entirely/ });
    expect(screen.queryByRole('table')).toBeNull();
    fireEvent.click(guess);
    await waitFor(() => expect(adder.rows()).toHaveLength(1));
    fireEvent.click(adder.button('Add 1 article'));
    await waitFor(() => expect(adder.world.written[0]?.ids).toEqual(['pmid:31501885']));
  });

  it('keeps to the reference that was confirmed, wherever its line goes, and to no other one', async () => {
    const reference = 'Smith J. Another matter entirely. Lancet. 2019;393:1-9.';
    const other = 'Jones K. Something else again. BMJ. 2020;368:10-19.';
    adder.world.lookUps.byTitle.set(
      'Another matter entirely',
      citation({ pmid: '31501885' }, 'The right one'),
    );
    await adder.pastes(reference);
    lookUp();
    fireEvent.click(await screen.findByRole('checkbox', { name: /^Is it this one\? The right one/ }));
    await waitFor(() => expect(adder.rows()).toHaveLength(1));
    await adder.pastes(other);
    await screen.findByText(other);
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('checkbox', { name: /^Is it this one/ })).toBeNull();
    await adder.pastes(`${other}\n${reference}`);
    await screen.findByText(reference);
    expect(adder.rows().map(([title, , line]) => [title?.slice(0, 13), line])).toEqual([
      ['The right one', '2'],
    ]);
  });
});
