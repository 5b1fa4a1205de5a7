// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { filesWorld } from '../../tests/fakes/files-world.ts';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { authorName } from '../settings/settings.ts';
import { WelcomePage } from './welcome-page.tsx';

speakEnglish();
beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

it('says where notes are, asks for no patients, takes a name and a file, and leads to an article', () => {
  render(<WelcomePage name={authorName} files={filesWorld()} />);
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
