// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawSection, freshOptions } from '../../tests/fakes/options-world.tsx';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { exclusionReasons } from '../settings/exclusion-reasons.ts';
import { ownKeys, singleKeys } from '../settings/keys.ts';
import { fixedHighlightColour, nextHighlightColour } from '../settings/last-highlight-colour.ts';
import { highlightToolbar } from '../settings/settings.ts';

speakEnglish();
const change = vi.fn(() => Promise.resolve());
const shortcuts = () =>
  Promise.resolve([
    { name: 'add-note', keys: 'Alt+Shift+O' },
    { name: 'add-tag', keys: '' },
  ]);

beforeEach(freshOptions);
afterEach(cleanup);

const button = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name });
const statuses = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

/** Chooses a key as the user does: presses the action's button, then the key. */
async function choose(name: string, key: string): Promise<void> {
  fireEvent.click(await button(name));
  fireEvent.keyDown(await button('Press a key'), { key });
}

describe('keys in the options', () => {
  beforeEach(() => drawSection('keys'));

  it('are changed by pressing another one, and kept', async () => {
    await choose('Add note: n', 'q');
    await button('Add note: q');
    expect(statuses()).toContain('Add note: q');
    await waitFor(async () => expect(await ownKeys.getValue()).toEqual({ note: 'q' }));
  });

  it('are refused where another action has them, in a sentence that names it', async () => {
    await choose('Add note: n', 'j');
    expect(statuses()).toContain(
      '“j” is the key for: Next result, or mention in your library. Give that one another key first.',
    );
    fireEvent.keyDown(await button('Press a key'), { key: 'Escape' });
    await button('Add note: n');
    expect(await ownKeys.getValue()).toEqual({});
  });

  it('can be taken off, and brought back to the usual ones', async () => {
    await choose('Undo what a key did: z', 'Delete');
    await button('Undo what a key did: none');
    const usual = await button('Back to the usual keys');
    fireEvent.click(usual);
    await button('Undo what a key did: z');
    expect(usual.disabled).toBe(true);
  });

  it('leave Tab, Shift and the shortcuts of the browser to the browser', async () => {
    fireEvent.click(await button('Add tag: t'));
    const waiting = await button('Press a key');
    expect(fireEvent.keyDown(waiting, { key: 'Tab' })).toBe(true);
    expect(fireEvent.keyDown(waiting, { key: 'Shift' })).toBe(true);
    fireEvent.keyDown(waiting, { key: 'q', ctrlKey: true });
    fireEvent.blur(waiting);
    await button('Add tag: t');
  });

  it('are switched off all together', async () => {
    const box = screen.getByLabelText('Use single keys');
    await waitFor(() => expect(box).toHaveProperty('checked', true));
    fireEvent.click(box);
    await waitFor(async () => expect(await singleKeys.getValue()).toBe(false));
  });
});

it("shows the browser's own shortcuts as they are, and the way to where the browser keeps them", async () => {
  drawSection('shortcuts', { shortcuts: { shortcuts, change } });
  await screen.findByText('Alt+Shift+O');
  await screen.findByText('not set');
  fireEvent.click(await button('Change the browser’s shortcuts'));
  expect(change).toHaveBeenCalledTimes(1);
});

it('switches the highlight toolbar off', async () => {
  drawSection('highlights');
  const box = screen.getByLabelText(/^Offer colours/);
  await waitFor(() => expect(box).toHaveProperty('checked', true));
  fireEvent.click(box);
  await waitFor(async () => expect(await highlightToolbar.getValue()).toBe(false));
});

it('fixes the colour of new highlights, or leaves it to the one used last', async () => {
  drawSection('highlights');
  const field = screen.getByLabelText('New highlights are');
  await waitFor(() => expect(field).toHaveProperty('disabled', false));
  expect(field).toHaveProperty('value', '');
  expect(await nextHighlightColour()).toBe('yellow');
  fireEvent.change(field, { target: { value: 'sky' } });
  await waitFor(async () => expect(await fixedHighlightColour.getValue()).toBe('sky'));
  expect(await nextHighlightColour()).toBe('sky');
});

describe('the reasons', () => {
  const names = () =>
    within(screen.getByRole('list'))
      .getAllByRole<HTMLInputElement>('textbox')
      .map(({ value }) => value);
  const add = (reason: string) => {
    fireEvent.input(screen.getByLabelText('New reason'), { target: { value: reason } });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
  };
  beforeEach(async () => {
    drawSection('reasons');
    await exclusionReasons.setValue(['Population', 'Outcome', 'Design']);
    await screen.findByDisplayValue('Design');
  });

  it('are added once', async () => {
    add('  Not   a trial ');
    await waitFor(() => expect(names()).toEqual(['Population', 'Outcome', 'Design', 'Not a trial']));
    add('population');
    expect(statuses()).toContain('You have this reason already: population');
    await waitFor(async () =>
      expect(await exclusionReasons.getValue()).toEqual(['Population', 'Outcome', 'Design', 'Not a trial']),
    );
  });

  it('are renamed, but to nothing and to another one', async () => {
    const field = screen.getByLabelText<HTMLInputElement>('Reason 2');
    fireEvent.change(field, { target: { value: 'design' } });
    expect(field.value).toBe('Outcome');
    fireEvent.change(field, { target: { value: ' ' } });
    expect(field.value).toBe('Outcome');
    fireEvent.change(field, { target: { value: 'Endpoint' } });
    await waitFor(() => expect(names()).toEqual(['Population', 'Endpoint', 'Design']));
  });

  it('are moved, and the focus goes with them', async () => {
    fireEvent.click(await button('Move up: Design'));
    await waitFor(() => expect(names()).toEqual(['Population', 'Design', 'Outcome']));
    expect(document.activeElement).toBe(await button('Move up: Design'));
    fireEvent.click(await button('Move up: Design'));
    await waitFor(() => expect(names()).toEqual(['Design', 'Population', 'Outcome']));
    expect(document.activeElement).toBe(await button('Move down: Design'));
    expect(statuses()).toContain('Design: now 1 of 3');
  });

  it('are removed with a way back, which has the focus', async () => {
    fireEvent.click(await button('Remove: Outcome'));
    await waitFor(() => expect(names()).toEqual(['Population', 'Design']));
    const undo = await button('Undo');
    expect(document.activeElement).toBe(undo);
    fireEvent.click(undo);
    await waitFor(() => expect(names()).toEqual(['Population', 'Outcome', 'Design']));
  });
});
