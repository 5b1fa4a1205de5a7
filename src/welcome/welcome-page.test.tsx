// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FakeImports } from '../../tests/fakes/fake-imports.ts';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { ImportRun } from '../library/import/import-run.ts';
import { authorName } from '../settings/settings.ts';
import { WelcomePage } from './welcome-page.tsx';

speakEnglish();
beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

it('says where notes are, asks for no patients, takes a name and a file, and leads to an article', () => {
  render(<WelcomePage name={authorName} run={new ImportRun(new FakeImports())} />);
  expect(
    screen.getByText('Your notes exist only in this browser until you save a copy of them.'),
  ).toBeDefined();
  expect(screen.getByText(/not about patients/)).toBeDefined();
  expect(screen.getByLabelText('Name')).toBeDefined();
  expect(screen.getByLabelText('Choose a file')).toBeDefined();
  expect(screen.getByRole('link', { name: 'Try it on an article' })).toHaveProperty(
    'href',
    'https://pubmed.ncbi.nlm.nih.gov/32294989/',
  );
});

it('takes a file of any program, also one that is dropped anywhere on it, and leads to the library', async () => {
  const world = new FakeImports();
  render(<WelcomePage name={authorName} run={new ImportRun(world)} />);
  const dataTransfer = { types: ['Files'], files: [new File(['TY  - JOUR'], 'review.ris')] };
  fireEvent.drop(document.body, { dataTransfer });
  fireEvent.click(await screen.findByRole('button', { name: 'Import' }));
  await screen.findByText('Imported “review”: 1 article.');
  expect(screen.getByRole('link', { name: 'Open your library' }).getAttribute('href')).toBe(
    '/library.html#/entries',
  );
});
