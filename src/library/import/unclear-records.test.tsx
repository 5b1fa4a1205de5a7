// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { previewOf } from '../../../tests/fakes/fake-imports.ts';
import { file, FileImporter } from '../../../tests/fakes/file-importer.tsx';

let importer: FileImporter;
beforeEach(() => {
  importer = new FileImporter();
});
afterEach(cleanup);
// Preact lets go of its last frame a tenth of a second after it was drawn; jsdom must still be there.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 150)));

describe('what a file does not say plainly', () => {
  const read = { title: 'Sepsis <b>in</b> neonates', authors: 'Okafor A', year: 2019 };

  it('is asked, and answered by nobody but the user', async () => {
    const known = { ...read, title: 'Sepsis in neonates', key: 'pmid:1' } as const;
    importer.world.preview = previewOf({
      questions: [4, 8, 9].map((record) => ({ record, read, known })),
    });
    importer.chooses(file());
    const groups = await screen.findAllByRole('group', { name: /^Is this the same article\?/ });
    const answer = (at: number, name: string) =>
      within(groups[at] ?? document.body).getByRole<HTMLInputElement>('radio', { name });
    expect(groups.map((_, at) => answer(at, 'Same article').checked)).toEqual([false, false, false]);
    fireEvent.click(answer(0, 'Same article'));
    fireEvent.click(answer(1, 'Same article'));
    fireEvent.click(answer(1, 'Not the same'));
    await importer.presses('Import');
    await screen.findByText(/^Imported/);
    expect(importer.world.imports.merge.mock.lastCall?.[1]).toEqual(new Set([4]));
  });

  it('is listed where nothing identifies it, with a search for it on PubMed', async () => {
    const search = 'https://pubmed.ncbi.nlm.nih.gov/?term=Sepsis';
    const more = Array.from({ length: 149 }, (_, at) => ({
      ...{ title: `Other ${at}`, authors: '', year: undefined, line: undefined, search },
    }));
    importer.world.preview = previewOf({
      unidentified: { count: 20_000, first: [{ ...read, line: 40, search }, ...more] },
    });
    importer.chooses(file());
    const link = await screen.findByRole('link', { name: `Search PubMed for “${read.title}”` });
    expect(link).toHaveProperty('href', search);
    expect(link).toHaveProperty('target', '_blank');
    screen.getByText('Without a PMID, PMCID or DOI: 20,000');
    screen.getByText(read.title); // As text.
    expect(screen.queryByText('Other 148')).toBeNull();
    fireEvent.click(screen.getByText('Show 50 more'));
    screen.getByText('Other 148');
    screen.getByText('And 19,850 more.');
  });

  it('is searched for on PubMed where it may be a known article and nothing identifies it; it is counted if it is not', async () => {
    const known = { ...read, key: 'pmid:1' } as const;
    const search = 'https://pubmed.ncbi.nlm.nih.gov/?term=Sepsis';
    importer.world.preview = previewOf({ questions: [{ record: 0, read, known, search }] });
    importer.world.imports.merge.mockResolvedValueOnce({ changed: 0, undo: [], unidentified: 1 });
    importer.chooses(file());
    const group = await screen.findByRole('group', { name: /^Is this the same article\?/ });
    within(group).getByText(/No PMID, PMCID or DOI: it can only be kept as the same article\./);
    const link = within(group).getByRole('link', { name: `Search PubMed for “${read.title}”` });
    expect(link).toHaveProperty('href', search);
    await importer.presses('Import');
    await screen.findByText('Not kept, since they have no PMID, PMCID or DOI: 1.');
  });

  it('is listed with its line where it was not understood, to be copied', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    importer.world.preview = previewOf({
      notUnderstood: {
        count: 4,
        first: [
          { why: ['partNoTitle'], line: 1_012 },
          { why: ['partStray', '<script>alert(1)</script>'], line: undefined },
          { why: ['partLeftOut', ['citationAbstract']], line: 3 },
          { why: ['partMissing', 1_204, 3], line: undefined },
        ],
      },
    });
    importer.chooses(file());
    await importer.preview();
    screen.getByText('Line 1,012: This item has no title.');
    screen.getByText('This line stands in no record: <script>alert(1)</script>');
    screen.getByText('Line 3: Left out as too long, or of no form that PubMargin knows: abstract.');
    screen.getByText('The list was made with 1,204 articles; 3 of them are in this file.');
    await importer.presses('Copy this list');
    await screen.findByText('Copied.');
    expect(writeText).toHaveBeenCalledExactlyOnceWith(
      'Line 1,012: This item has no title.\n' +
        'This line stands in no record: <script>alert(1)</script>\n' +
        'Line 3: Left out as too long, or of no form that PubMargin knows: abstract.\n' +
        'The list was made with 1,204 articles; 3 of them are in this file.\n',
    );
    vi.unstubAllGlobals();
  });
});
