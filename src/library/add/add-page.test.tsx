// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ListAdder } from '../../../tests/fakes/list-adder.tsx';
import { AppError } from '../../lib/app-error.ts';

let adder: ListAdder;
beforeEach(() => {
  adder = new ListAdder();
});
afterEach(() => adder.leaves());
afterAll(() => ListAdder.isGone());

describe('a pasted list', () => {
  it('is shown as what will be added: what is new, and what the library has already', async () => {
    adder.world.keeps({ pmid: '32294989' }, 'Kept before');
    await adder.pastes('36455991\n32294989\nPMID 36455991\n');
    await screen.findByText(
      '2 articles found. In your library already: 1. Lines that name one of them again: 1.',
    );
    expect(adder.rows()).toEqual([
      ['PMID 36455991', 'New', '1'],
      ['Kept beforePMID 32294989', 'In your library', '2'],
    ]);
    expect(screen.getByRole('link', { name: 'In your library' }).getAttribute('href')).toBe(
      '#/entries/pmid%3A32294989',
    );
    expect(adder.world.lookUps.asked).toEqual([]);
  });

  it('is added as “to read”, said so, and taken back whole', async () => {
    await adder.pastes('36455991\n31501885');
    fireEvent.click(adder.button('Add 2 articles'));
    await waitFor(() => expect(adder.status()).toContain('Added: 2 articles.'));
    expect(adder.world.written).toEqual([
      { ids: ['pmid:36455991', 'pmid:31501885'], change: { type: 'set-status', status: 'to-read' } },
    ]);
    await waitFor(() => expect(adder.field().value).toBe(''));
    fireEvent.click(adder.button('Undo'));
    await waitFor(() => expect(adder.status()).toContain('Undone.'));
    expect(adder.world.undone).toEqual([0]);
    await waitFor(() => expect(adder.field().value).toBe('36455991\n31501885'));
    await waitFor(() => expect(adder.rows().map(([, state]) => state)).toEqual(['New', 'New']));
  });

  it('gets tags; what is in the library already gets them too, and keeps its status', async () => {
    adder.world.keeps({ pmid: '32294989' });
    await adder.pastes('36455991\n32294989');
    await adder.addsTag('journal club');
    fireEvent.click(adder.button('Add 1 article'));
    await waitFor(() => expect(adder.world.written).toHaveLength(3));
    expect(adder.world.written).toEqual([
      { ids: ['pmid:36455991'], change: { type: 'set-status', status: 'to-read' } },
      { ids: ['pmid:36455991'], change: { type: 'add-tag', name: 'journal club' } },
      { ids: ['pmid:32294989'], change: { type: 'add-tag', name: 'journal club' } },
    ]);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(adder.world.undone).toEqual([2, 1, 0]));
  });

  it('leaves out what is unticked', async () => {
    await adder.pastes('36455991\n31501885');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Take PMID 36455991' }));
    fireEvent.click(adder.button('Add 1 article'));
    await waitFor(() => expect(adder.world.written.map(({ ids }) => ids)).toEqual([['pmid:31501885']]));
  });

  it('is not added while nothing would be kept about it', async () => {
    await adder.pastes('36455991');
    fireEvent.click(screen.getByRole('checkbox', { name: /to read/ }));
    expect(adder.button('Add 1 article').disabled).toBe(true);
    screen.getByText(/^Choose a tag, or “to read”/);
  });

  it('waits for the library to say what it has of it, be it the second list', async () => {
    adder.world.keeps({ pmid: '32294989' });
    await adder.pastes('36455991');
    await waitFor(() => expect(adder.button('Add 1 article').disabled).toBe(false));
    const says = adder.world.isWrittenTo();
    await adder.pastes('31501885\n32294989');
    await waitFor(() => expect(adder.rows()).toHaveLength(2));
    expect(adder.button(/^Add \d/).disabled).toBe(true);
    says();
    await waitFor(() => expect(adder.button('Add 1 article').disabled).toBe(false));
    expect(adder.rows().map(([, state]) => state)).toEqual(['New', 'In your library']);
  });

  it('of thousands shows a hundred rows, then more', async () => {
    await adder.pastes(Array.from({ length: 1_500 }, (_, at) => 20_000_000 + at).join('\n'));
    expect(adder.rows()).toHaveLength(100);
    fireEvent.click(adder.button('Show 1,000 more'));
    expect(adder.rows()).toHaveLength(1_100);
  });
});

describe('adding', () => {
  it('goes on step by step and can be stopped; what was added can be taken back', async () => {
    await adder.pastes(Array.from({ length: 250 }, (_, at) => 20_000_000 + at).join('\n'));
    const finish = adder.world.waits();
    fireEvent.click(adder.button('Add 250 articles'));
    await screen.findByRole('progressbar', { name: 'Added 0 of 250 articles…' });
    fireEvent.click(adder.button('Cancel'));
    finish();
    await waitFor(() => expect(adder.status()).toContain('Stopped: 100 of 250 articles were added.'));
    expect(adder.world.written).toHaveLength(1);
    expect(adder.field().value).not.toBe('');
    await screen.findByText(/In your library already: 100\./);
    fireEvent.click(adder.button('Undo'));
    await waitFor(() => expect(adder.world.undone).toEqual([0]));
  });

  it('leaves a list alone that is pasted meanwhile', async () => {
    await adder.pastes('36455991');
    await waitFor(() => expect(adder.button('Add 1 article').disabled).toBe(false));
    const finish = adder.world.waits();
    fireEvent.click(adder.button('Add 1 article'));
    await screen.findByRole('progressbar');
    await adder.pastes('31501885\n31501886');
    finish();
    await waitFor(() => expect(adder.status()).toContain('Added: 1 article.'));
    await waitFor(() => expect(adder.rows()).toHaveLength(2));
    expect(adder.field().value).toBe('31501885\n31501886');
  });

  it('goes on while another view is shown; its list, its progress and its undo are there again afterwards', async () => {
    await adder.pastes(Array.from({ length: 250 }, (_, at) => 20_000_000 + at).join('\n'));
    await adder.addsTag('late');
    const finish = adder.world.waits();
    fireEvent.click(adder.button('Add 250 articles'));
    await screen.findByRole('progressbar', { name: 'Added 0 of 250 articles…' });
    await adder.comesBack();
    screen.getByRole('progressbar', { name: 'Added 0 of 250 articles…' });
    expect(adder.field().value).not.toBe('');
    screen.getByRole('button', { name: 'Remove tag late' });
    fireEvent.click(adder.button('Cancel'));
    finish();
    await waitFor(() => expect(adder.status()).toContain('Stopped: 100 of 250 articles were added.'));
    await adder.comesBack();
    fireEvent.click(adder.button('Undo'));
    await waitFor(() => expect(adder.world.undone).toEqual([1, 0]));
  });

  it('that failed says why, and is done when it is tried again', async () => {
    adder.world.failing = new AppError('quota', 'full');
    await adder.pastes('36455991');
    fireEvent.click(adder.button('Add 1 article'));
    expect((await screen.findByRole('alert')).textContent).toContain('no space left');
    adder.world.failing = undefined;
    fireEvent.click(adder.button('Try again'));
    await waitFor(() => expect(adder.status()).toContain('Added: 1 article.'));
    await waitFor(() => expect(adder.field().value).toBe(''));
  });

  it('says when the permission to write in a private window could not be kept, and asks for it again', async () => {
    const { world } = adder;
    world.failing = new AppError('private-window', 'not here');
    await adder.pastes('36455991');
    fireEvent.click(adder.button('Add 1 article'));
    const allow = await screen.findByRole('button', { name: /private/ });
    world.isDeaf = true;
    fireEvent.click(allow);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('went wrong'));
    world.isDeaf = false;
    fireEvent.click(adder.button('Try again'));
    await waitFor(() => expect(adder.status()).toContain('Added: 1 article.'));
  });

  it('leads to what was added', async () => {
    await adder.pastes('36455991');
    fireEvent.click(adder.button('Add 1 article'));
    fireEvent.click(await screen.findByRole('button', { name: 'Show them in the library' }));
    expect(adder.goTo).toHaveBeenCalledWith('entries', '?status:to-read');
  });

  it('leads to it by the tag that it got, whatever the tag is called and whatever is chosen since', async () => {
    await adder.pastes('36455991');
    await adder.addsTag('so "called"');
    fireEvent.click(adder.button('Add 1 article'));
    await screen.findByRole('button', { name: 'Show them in the library' });
    fireEvent.click(adder.button(/^Remove tag/));
    fireEvent.click(adder.button('Show them in the library'));
    expect(adder.goTo).toHaveBeenCalledWith('entries', '?tag:"so  called "');
  });
});
