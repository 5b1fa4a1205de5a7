// @vitest-environment jsdom
import '../../../tests/fakes/played-article.ts';
import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DetailReader } from '../../../tests/fakes/detail-reader.tsx';
import { storedEntry } from '../../../tests/fakes/fake-details.ts';
import { AppError } from '../../lib/app-error.ts';

let reader: DetailReader;
beforeEach(() => {
  reader = new DetailReader();
});
afterEach(() => reader.leaves());

describe('what the user keeps about it', () => {
  it('is edited in place, and what is written says all that is known of the article by then', async () => {
    const key = reader.library.entry({ citation: { title: 'Its title' } });
    const ask = vi.spyOn(reader.library.of(key.slice(5)), 'ask');
    reader.library.of(key.slice(5)).addTag('rct');
    await reader.opens(key);
    const detail = reader.library.details.get(key);
    if (!detail?.citation) throw new Error('There is no such entry.');
    const citation = { ...detail.citation.citation, title: 'Its title now' };
    reader.library.details.set(key, { ...detail, citation: { ...detail.citation, citation } });
    await reader.seesChanges();
    await reader.clicks(reader.panel.getByRole('button', { name: 'Remove tag rct' }));
    expect(ask).toHaveBeenCalledWith('write', {
      subject: expect.objectContaining({ ids: { pmid: key.slice(5) }, citation }) as unknown,
      change: { type: 'remove-tag', tag: 'rct' },
    });
  });

  it.each([
    ['in the panel', () => reader.panel.getByRole('button', { name: 'Undo' })],
    ['elsewhere in the page', () => document.body],
  ])('comes back by Ctrl+Z %s, where nothing is typed', async (_, place) => {
    const key = reader.library.entry();
    reader.library.of(key.slice(5)).addTag('rct');
    await reader.opens(key);
    await reader.clicks(reader.panel.getByRole('button', { name: 'Remove tag rct' }));
    expect(reader.panel.queryByRole('button', { name: 'Remove tag rct' })).toBeNull();
    await reader.presses(place(), 'z', { ctrlKey: true });
    reader.panel.getByRole('button', { name: 'Remove tag rct' });
  });

  it('repeats nothing that the page around it says', async () => {
    const key = reader.library.entry({ citation: { publicationTypes: ['Retracted Publication'] } });
    const linked = storedEntry({ pmid: '7' }, 'Older');
    Object.assign(reader.library.of(key.slice(5)), {
      around: { cites: [linked], citedBy: [] },
      backlinks: [linked],
    });
    await reader.opens(key);
    expect(reader.panel.queryByText(/retracted|in your library|Mentioned|Cite/)).toBeNull();
    expect(reader.panel.queryByRole('heading', { level: 2 })).toBeNull();
  });

  it('is not lost when another entry is opened while it could not be saved, and is there again', async () => {
    const [one, other] = [reader.library.entry(), reader.library.entry()];
    reader.library.of(one.slice(5)).failing = new AppError('quota', 'The disk is full.');
    await reader.opens(one);
    await reader.clicks(reader.panel.getByRole('button', { name: 'Add note' }));
    fireEvent.input(reader.panel.getByRole('textbox', { name: 'Note' }), {
      target: { value: 'Not saved yet' },
    });
    await reader.opens(other);
    expect(reader.panel.queryByRole('textbox', { name: 'Note' })).toBeNull();
    await reader.opens(one);
    expect(reader.panel.getByRole('textbox', { name: 'Note' })).toHaveProperty('value', 'Not saved yet');
    reader.closes(); // The detail is closed, and opened once more.
    await reader.opens(one);
    expect(reader.panel.getByRole('textbox', { name: 'Note' })).toHaveProperty('value', 'Not saved yet');
  });

  it('is saved though another entry is opened before', async () => {
    const [one, other] = [reader.library.entry(), reader.library.entry()];
    await reader.opens(one);
    await reader.clicks(reader.panel.getByRole('button', { name: 'Add note' }));
    fireEvent.input(reader.panel.getByRole('textbox', { name: 'Note' }), {
      target: { value: 'Half a thou' },
    });
    await reader.opens(other);
    const bodies = () => reader.library.of(one.slice(5)).notes.map(({ body }) => body);
    await vi.waitFor(() => expect(bodies()).toEqual(['Half a thou']), 5_000);
    expect(reader.library.of(other.slice(5)).notes).toEqual([]);
  });

  it('shows a highlight on the page of the article', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    const quote = { type: 'TextQuoteSelector' as const, exact: 'two-fold rise', prefix: '', suffix: '' };
    const position = { type: 'TextPositionSelector' as const, start: 0, end: 13 };
    const key = reader.library.entry();
    const highlight = { quote: { part: 'abstract' as const, quote, position } };
    const id = reader.library.of(key.slice(5)).addNote('', undefined, highlight);
    const detail = reader.library.details.get(key);
    Object.assign(detail?.entry ?? {}, { notes: [{ id, ...highlight }] });
    await reader.opens(key);
    await reader.clicks(reader.panel.getByRole('button', { name: 'two-fold rise' }));
    expect(open).toHaveBeenCalledExactlyOnceWith(
      `https://pubmed.ncbi.nlm.nih.gov/${key.slice(5)}/#:~:text=two%2Dfold%20rise`,
      '_blank',
      'noopener,noreferrer',
    );
  });
});

describe('Escape', () => {
  it('closes what is open in the panel first, then the detail', async () => {
    await reader.opens(reader.library.entry());
    await reader.clicks(reader.panel.getByRole('button', { name: 'Add note' }));
    await reader.presses(reader.panel.getByRole('textbox', { name: 'Note' }), 'Escape');
    expect(reader.panel.queryByRole('textbox', { name: 'Note' })).toBeNull();
    expect(reader.onClose).not.toHaveBeenCalled();
    await reader.presses(reader.panel.getByRole('button', { name: 'Add note' }), 'Escape');
    expect(reader.onClose).toHaveBeenCalledTimes(1);
  });
});
