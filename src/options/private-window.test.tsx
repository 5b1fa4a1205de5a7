// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawSection, freshOptions } from '../../tests/fakes/options-world.tsx';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { fixedHighlightColour } from '../settings/last-highlight-colour.ts';
import { highlightToolbar } from '../settings/settings.ts';

const here = vi.hoisted(() => ({ mayWriteHere: vi.fn(() => false) }));
vi.mock('../protocol/private-window.ts', () => here);
vi.mock('../protocol/ask.ts', () => ({
  ask: (name: string) => {
    if (name === 'allow-private') here.mayWriteHere.mockReturnValue(true);
    return Promise.resolve({});
  },
}));

speakEnglish();
beforeEach(() => {
  freshOptions();
  here.mayWriteHere.mockReturnValue(false);
});
afterEach(cleanup);

const allow = async () =>
  fireEvent.click(await screen.findByRole('button', { name: 'Write in this private window' }));

describe('in a private window', () => {
  it('a choice of a few is kept only once the user said that it may be', async () => {
    drawSection('highlights');
    const field = await screen.findByLabelText<HTMLSelectElement>('New highlights are');
    await waitFor(() => expect(field.disabled).toBe(false));
    fireEvent.change(field, { target: { value: 'green' } });
    await screen.findByText(/^This is a private window\./);
    expect(await fixedHighlightColour.getValue()).toBe(fixedHighlightColour.fallback);
    await allow();
    await waitFor(async () => expect(await fixedHighlightColour.getValue()).toBe('green'));
    expect(screen.queryByText(/^This is a private window\./)).toBeNull();
  });

  it('nothing is switched, until the user said that it may be', async () => {
    drawSection('highlights');
    const field = await screen.findByRole<HTMLInputElement>('checkbox');
    await waitFor(() => expect(field.disabled).toBe(false));
    const before = await highlightToolbar.getValue();
    fireEvent.click(field);
    await screen.findByText(/^This is a private window\./);
    expect([field.checked, await highlightToolbar.getValue()]).toEqual([before, before]);
    await allow();
    await waitFor(async () => expect(await highlightToolbar.getValue()).toBe(!before));
    expect(screen.queryByText(/^This is a private window\./)).toBeNull();
  });
});
