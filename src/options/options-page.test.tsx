// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawOptions, drawSection, freshOptions } from '../../tests/fakes/options-world.tsx';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { authorName, hideImported, panelHome } from '../settings/settings.ts';

speakEnglish();
beforeEach(freshOptions);
afterEach(cleanup);

describe('the options page', () => {
  it('lists its sections, each under an address of its own', () => {
    drawOptions();
    const links = within(screen.getByRole('navigation', { name: 'On this page' })).getAllByRole('link');
    const headings = screen.getAllByRole('heading', { level: 2 }).slice(1);
    expect(links.map(({ textContent }) => textContent)).toEqual(
      headings.map(({ textContent }) => textContent),
    );
    for (const [at, link] of links.entries()) {
      const section = document.querySelector(link.getAttribute('href') ?? '');
      expect(section?.contains(headings[at] ?? null)).toBe(true);
    }
  });

  it('goes to the section that its address names, and keeps it in place until the user moves', () => {
    const shown: string[] = [];
    Element.prototype.scrollIntoView = function (this: Element) {
      shown.push(this.id);
    };
    let grow: () => void = () => undefined;
    const disconnect = vi.fn();
    class Growing {
      constructor(heard: () => void) {
        grow = heard;
      }
      observe = () => undefined;
      disconnect = disconnect;
    }
    vi.stubGlobal('ResizeObserver', Growing);
    location.hash = '#storage';
    drawOptions();
    expect(shown).toEqual(['storage']);
    grow();
    expect(shown).toEqual(['storage', 'storage']);
    fireEvent.wheel(document.body);
    expect(disconnect).toHaveBeenCalledTimes(1);
    location.hash = '';
    vi.unstubAllGlobals();
  });

  it('keeps the name as it is typed', async () => {
    drawSection('name');
    const field = screen.getByLabelText('Name');
    await waitFor(() => expect(field).toHaveProperty('disabled', false));
    fireEvent.input(field, { target: { value: ' Ward 3 ' } });
    await screen.findByText('Saved.');
    expect(await authorName.getValue()).toBe('Ward 3');
    expect(field).toHaveProperty('value', ' Ward 3 ');
  });

  it('brings the panel of a site back to where the user wants it', async () => {
    await panelHome('PubMed').setValue('off');
    drawSection('panel');
    const field = screen.getByLabelText('PubMed');
    await waitFor(() => expect(field).toHaveProperty('value', 'off'));
    fireEvent.change(field, { target: { value: 'side' } });
    await waitFor(async () => expect(await panelHome('PubMed').getValue()).toBe('side'));
  });

  it('hides the badges of imported entries', async () => {
    drawSection('badges');
    const box = screen.getByLabelText(/^Hide the badges/);
    await waitFor(() => expect(box).toHaveProperty('disabled', false));
    fireEvent.click(box);
    await waitFor(async () => expect(await hideImported.getValue()).toBe(true));
  });
});
