// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { speakEnglish } from '../../../tests/fakes/speak-english.ts';
import { NoteEditing } from './note-editing.tsx';

const ask = vi.hoisted(() => vi.fn<(name: string) => Promise<object>>());
vi.mock('../../protocol/ask.ts', () => ({ ask }));
vi.mock('../../protocol/drafts.ts', () => ({
  keepDraft: () => Promise.resolve(),
  dropDraft: () => Promise.resolve(),
}));
vi.mock('../../protocol/private-window.ts', () => ({ mayWriteHere: () => true }));
vi.mock('../../settings/settings.ts', () => ({ authorName: { getValue: () => Promise.resolve('') } }));
vi.mock('./living-editors.ts', () => ({ holdNote: () => undefined })); // jsdom has no locks.
vi.mock('../key-guard.ts', () => ({
  onKeys: (element: HTMLElement, handler: (event: KeyboardEvent) => void) =>
    element.addEventListener('keydown', handler),
}));

afterEach(cleanup);

it('takes no more letters once the user is done, and takes them again when the library could not save', async () => {
  speakEnglish();
  let fail: (why: Error) => void = () => undefined;
  ask.mockImplementation(() => new Promise((_, reject) => (fail = reject)));
  const onClose = vi.fn();
  const subject = {
    ids: { pmid: '1' },
    cites: [],
    citedBy: [],
    source: { site: 'PubMed' as const, page: '' },
  };
  const told = { onSaved: vi.fn(), onClose, onUnsaved: vi.fn(), onReady: vi.fn() };
  render(<NoteEditing subject={subject} {...told} />);
  const field = await screen.findByLabelText<HTMLTextAreaElement>('Note');
  fireEvent.input(field, { target: { value: 'Small sample' } });
  expect(field.readOnly).toBe(false);
  expect(field.dir).toBe('auto'); // Arabic and Hebrew are written from the right.
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(field.readOnly).toBe(true));
  fail(new Error('The disk is full.'));
  await waitFor(() => expect(field.readOnly).toBe(false));
  expect(field.value).toBe('Small sample');
  expect(onClose).not.toHaveBeenCalled();
});
