// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import type { NoteView } from '../protocol/messages.ts';
import { NoteArticle } from './note-article.tsx';

speakEnglish();
afterEach(cleanup);

const at = Date.UTC(2026, 10, 3, 12);
const note = (more: Partial<NoteView>): NoteView => ({
  ...{ id: '1', body: 'Start here', author: '', origin: '', created: at, modified: at },
  tree: [{ type: 'paragraph', children: [{ type: 'text', text: 'Start here' }] }],
  ...more,
});

it('shows a note of a list under the sender’s and the list’s name, apart from the user’s own', () => {
  render(<NoteArticle note={note({ author: 'Ada L.', origin: 'Sepsis – Ada L. #abcdefghijklmnop' })} />);
  screen.getByText('Ada L.');
  screen.getByText('from Sepsis – Ada L.');
  expect(screen.getByRole('article', { name: /^Note by Ada L\., / }).className).toBe('note sent-note');
});

it('shows a note of a file by its name, and a note of the user’s without any', () => {
  const { rerender } = render(<NoteArticle note={note({ origin: 'library.ris' })} />);
  screen.getByText('from library.ris');
  expect(screen.getByRole('article').className).toBe('note');
  rerender(<NoteArticle note={note({})} />);
  expect(screen.queryByText(/^from /)).toBeNull();
});

it('names every other list and file that says the same, beside the user’s own note too', () => {
  const also = ['Night shift – Bea #ponmlkjihgfedcba', 'library.ris'];
  const { rerender } = render(
    <NoteArticle note={note({ origin: 'Sepsis – Ada L. #abcdefghijklmnop', also })} />,
  );
  screen.getByText('from Sepsis – Ada L.');
  screen.getByText('also in Night shift – Bea, library.ris');
  rerender(<NoteArticle note={note({ also })} />);
  screen.getByText('also in Night shift – Bea, library.ris');
  expect(screen.queryByText(/^from /)).toBeNull();
});
