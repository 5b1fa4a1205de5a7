// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { file, FileImporter } from '../../../tests/fakes/file-importer.tsx';

let importer: FileImporter;
beforeEach(() => {
  importer = new FileImporter();
});
afterEach(cleanup);
// Preact lets go of its last frame a tenth of a second after it was drawn; jsdom must still be there.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 150)));

describe('what lists and files have brought', () => {
  beforeEach(() => {
    importer.world.shares = [{ origin: 'Ward 3', articles: 12, notes: 3, tags: 0 }];
  });

  it('is listed by name, grows with an import, and can be shown apart', async () => {
    importer.chooses(file());
    await importer.presses('Import');
    await waitFor(() =>
      expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
        'Ward 312 articles · Notes: 3ShowBeside articlesRemove',
        'review1 article · Notes: 1 · Tags put on articles: 1ShowBeside articlesRemove',
      ]),
    );
    expect(screen.getByRole('link', { name: 'Show what “Ward 3” brought' }).getAttribute('href')).toBe(
      '#/entries?origin=Ward+3',
    );
  });

  it('stays in the library where the user does not want to see it beside articles', async () => {
    importer.chooses();
    const beside = await screen.findByRole<HTMLInputElement>('checkbox', {
      name: 'Show what “Ward 3” brought beside articles',
    });
    await waitFor(() => expect(beside.checked).toBe(true));
    const kept = () => fakeBrowser.storage.local.get();
    fireEvent.click(beside);
    await waitFor(async () => expect(await kept()).toEqual({ 'settings:hiddenOrigins': ['Ward 3'] }));
    fireEvent.click(beside);
    await waitFor(async () => expect(await kept()).toEqual({ 'settings:hiddenOrigins': [] }));
  });

  it('is removed whole, and comes back', async () => {
    importer.chooses();
    await importer.presses('Remove what “Ward 3” brought');
    await screen.findByText('What “Ward 3” brought is removed: 12 articles.', { selector: '.toast-text' });
    await screen.findByText('Nothing came from a list or a file yet.');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Lists and imports' }));
    await importer.presses('Undo');
    await screen.findByText('Undone.', { selector: '.toast-text' });
    expect(importer.world.imports.undo.mock.lastCall?.[0]).toEqual({ changed: 12, undo: [9, 8] });
  });
});
