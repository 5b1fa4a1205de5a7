// @vitest-environment jsdom
import '../../../tests/fakes/played-panel.ts';
import type { Draft } from '../../protocol/messages.ts';
import { act, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PanelUser } from '../../../tests/fakes/panel-user.ts';
import { AppError } from '../../lib/app-error.ts';
import { draftsFor, keepDraft } from '../../protocol/drafts.ts';
import { holdNote } from '../editing/living-editors.ts';

let user: PanelUser;
beforeEach(() => {
  user = new PanelUser();
});
afterEach(() => user.leavesThePage());

const draft = (text: string, more: Partial<Draft> = {}): Draft => ({
  ...{ note: crypto.randomUUID(), text, author: '', at: Date.now() - 60_000 },
  subject: {
    ids: user.ids,
    source: { site: 'PubMed', page: 'https://pubmed.ncbi.nlm.nih.gov/36936108/' },
    cites: [],
    citedBy: [],
  },
  ...more,
});

describe('notes in the panel', () => {
  it('are written, saved after a pause, and read again when done', async () => {
    const page = await user.opensThePage();
    await user.clicks(page.getByRole('button', { name: /^PubMargin:/ }));
    await user.clicks(page.getByRole('button', { name: 'Add note' }));
    const field = page.getByRole('textbox', { name: 'Note' });
    expect(user.focused).toBe(field);
    user.types(field, 'Only 40 patients.');
    await waitFor(() => expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeDefined(), { timeout: 3_000 });
    expect(user.library.notes.map(({ body }) => body)).toEqual(['Only 40 patients.']);
    expect(page.queryByText('Only 40 patients.')).toBeNull(); // Not shown twice while it is written.
    await user.presses(field, { key: 'Enter', ctrlKey: true });
    expect(page.getByText('Only 40 patients.')).toBeDefined();
    expect(page.queryByRole('textbox')).toBeNull();
    expect(user.focused).toBe(page.getByRole('button', { name: 'Edit' }));
  });

  it('are edited from what the library holds, each save building on the one before', async () => {
    const id = user.library.addNote('Small sample.');
    const page = await user.opensThePage();
    await user.clicks(page.getByRole('button', { name: 'Edit' }));
    const field = page.getByRole('textbox', { name: 'Note' });
    expect(field).toHaveProperty('value', 'Small sample.');
    for (const [text, base] of [
      ['One.', 'Small sample.'],
      ['Two.', 'One.'],
    ] as const) {
      user.types(field, text);
      await user.leaves(field);
      expect(user.library.written.at(-1)).toMatchObject({
        type: 'save-note',
        note: id,
        text,
        base: { text: base },
      });
    }
  });

  it('keep what is being written when another tab changes or removes the note', async () => {
    user.library.addNote('Small sample.');
    const other = user.library.addNote('Second.');
    const page = await user.opensThePage();
    await user.clicks(page.getAllByRole('button', { name: 'Edit' })[0]);
    const field = page.getByRole('textbox');
    user.types(field, 'Mine');
    user.library.notes = user.library.notes.filter(({ id }) => id === other);
    void act(() => user.session.changed());
    expect(page.getByRole('textbox')).toBe(field);
    expect(field).toHaveProperty('value', 'Mine');
    expect(user.focused).toBe(field);
  });

  it('vanish when they are emptied, with a way back', async () => {
    user.library.addNote('Small sample.');
    const page = await user.opensThePage();
    await user.clicks(page.getByRole('button', { name: 'Edit' }));
    user.types(page.getByRole('textbox'), ' ');
    await user.clicks(page.getByRole('button', { name: 'Done' }));
    expect(user.library.notes).toEqual([]);
    await user.clicks(page.getByRole('button', { name: 'Undo' }));
    expect(page.getByText('Small sample.')).toBeDefined();
  });

  it('that begin and end empty leave nothing behind', async () => {
    user.library.addTag('rct');
    const page = await user.opensThePage();
    await user.clicks(page.getByRole('button', { name: 'Add note' }));
    await user.presses(page.getByRole('textbox'), { key: 'Escape' });
    expect(user.library.written).toEqual([]);
    expect(user.focused).toBe(page.getByRole('button', { name: 'Add note' }));
  });

  it('that could not be saved keep their text, say why, and stay open', async () => {
    user.library.addTag('rct');
    user.library.failing = new AppError('quota', 'full');
    const page = await user.opensThePage();
    await user.clicks(page.getByRole('button', { name: 'Add note' }));
    const field = page.getByRole('textbox');
    user.types(field, 'Only here');
    await user.clicks(page.getByRole('button', { name: 'Done' }));
    expect(page.getByText('Not saved')).toBeDefined();
    expect(page.getByRole('alert').textContent).toContain('no space left');
    expect(field).toHaveProperty('value', 'Only here');
    user.library.failing = undefined;
    await user.clicks(page.getByRole('button', { name: 'Try again' }));
    expect(user.library.notes.map(({ body }) => body)).toEqual(['Only here']);
    expect(await draftsFor(user.ids)).toEqual([]);
  });

  it('turn read-only, to be copied, when the extension was updated under them', async () => {
    user.library.addTag('rct');
    const page = await user.opensThePage();
    await user.clicks(page.getByRole('button', { name: 'Add note' }));
    const field = page.getByRole('textbox');
    user.types(field, 'Half a sent');
    user.library.failing = new AppError('context-invalidated', 'gone');
    void act(() => user.session.abort());
    await waitFor(() => expect(field).toHaveProperty('readOnly', true), { timeout: 3_000 });
    expect(field).toHaveProperty('value', 'Half a sent');
    expect(page.getByRole('button', { name: 'Copy' })).toBeDefined();
    expect(page.getByRole('button', { name: 'Reload this page' })).toBeDefined();
  });
});

describe('what an earlier visit typed and the library never got', () => {
  it('is there again in an open editor, and is saved', async () => {
    const lost = draft('Typed before the crash');
    await keepDraft(lost);
    const page = await user.opensThePage();
    expect(await page.findByRole('textbox', { name: 'Note' })).toHaveProperty(
      'value',
      'Typed before the crash',
    );
    expect(page.getByText('Restored what you typed.')).toBeDefined();
    expect(user.focused).toBeNull();
    await waitFor(() => expect(user.library.notes.map(({ id }) => id)).toEqual([lost.note]), {
      timeout: 3_000,
    });
    expect(await draftsFor(user.ids)).toEqual([]);
  });

  it('continues the note when its first save arrived after all', async () => {
    const lost = draft('One. Two.');
    user.library.addNote('One.', lost.note);
    await keepDraft(lost);
    await user.opensThePage();
    await waitFor(
      () => expect(user.library.written.at(-1)).toMatchObject({ text: 'One. Two.', base: { text: 'One.' } }),
      {
        timeout: 3_000,
      },
    );
  });

  it('is forgotten without a word when the library has it', async () => {
    const lost = draft('Saved');
    user.library.addNote('Saved', lost.note);
    await keepDraft(lost);
    const page = await user.opensThePage();
    expect(page.queryByRole('textbox')).toBeNull();
    expect(await draftsFor(user.ids)).toEqual([]);
  });

  it('is left to the tab of the same site that is still writing it, and free when that is gone', async () => {
    const other = new AbortController();
    const alive = draft('Still typing');
    await keepDraft(alive);
    holdNote(alive.note, other.signal);
    expect((await user.opensThePage()).queryByRole('textbox')).toBeNull();
    expect(await draftsFor(user.ids)).toHaveLength(1);
    user.leavesThePage();
    other.abort();
    await (await user.opensThePage()).findByRole('textbox');
  });

  it('is left to the tab of another site as long as it shows signs of life', async () => {
    const alive = draft('Still typ', { at: Date.now() });
    await keepDraft(alive);
    const page = await user.opensThePage();
    await keepDraft({ ...alive, text: 'Still typing', at: Date.now() + 2_000 });
    await act(() => new Promise((resolve) => setTimeout(resolve, 3_200)));
    expect(page.queryByRole('textbox')).toBeNull();
    expect(await draftsFor(user.ids)).toHaveLength(1);
  });
});
