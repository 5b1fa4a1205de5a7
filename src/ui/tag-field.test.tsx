// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../lib/app-error.ts';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import { TagField, type TagFieldProps } from './tag-field.tsx';

speakEnglish();
afterEach(cleanup);

const tags = ['rct', 'rat model', 'methods/rct'].map((name, at) => ({
  key: name,
  name,
  colour: 'green' as const,
  count: 9 - at,
}));
const onAdd = vi.fn(() => Promise.resolve(true));
const onClose = vi.fn();
beforeEach(() => vi.clearAllMocks());

function draw(more: Partial<TagFieldProps> = {}): HTMLInputElement {
  render(
    <TagField
      tags={tags}
      listenKeys={(element, handler, signal) => element.addEventListener('keydown', handler, { signal })}
      onAdd={onAdd}
      onClose={onClose}
      onAllowPrivate={() => undefined}
      {...more}
    />,
  );
  return screen.getByRole('combobox', { name: 'Tag' });
}
const type = (field: HTMLInputElement, value: string) => fireEvent.input(field, { target: { value } });
const press = (field: HTMLElement, ...keys: string[]) => keys.map((key) => fireEvent.keyDown(field, { key }));
const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

describe('the tag field', () => {
  it('is a combobox that names its list and its active option', () => {
    const field = draw();
    expect(field.getAttribute('aria-expanded')).toBe('true');
    const list = screen.getByRole('listbox', { name: 'Your tags' });
    expect(field.getAttribute('aria-controls')).toBe(list.id);
    expect(field.hasAttribute('aria-activedescendant')).toBe(false);
    press(field, 'ArrowDown');
    const active = within(list).getByRole('option', { selected: true });
    expect(active.textContent).toContain('rct');
    expect(field.getAttribute('aria-activedescendant')).toBe(active.id);
  });

  it('completes from the own tags and offers what is typed as a new one', () => {
    const field = draw();
    type(field, 'ra');
    expect(options()).toEqual(['rat model8', 'New tag “ra”']);
  });

  it('takes what is typed on Enter, not an option that was not reached', async () => {
    const field = draw();
    type(field, ' ra ');
    press(field, 'Enter');
    expect(onAdd).toHaveBeenCalledExactlyOnceWith(' ra ');
    await waitFor(() => expect(field.value).toBe(''));
  });

  it('takes the option that the arrows reached, going round at the ends', () => {
    const field = draw();
    press(field, 'ArrowUp', 'Enter');
    expect(onAdd).toHaveBeenLastCalledWith('methods/rct');
    type(field, 'r');
    press(field, 'ArrowDown', 'ArrowDown', 'Enter');
    expect(onAdd).toHaveBeenLastCalledWith('rat model');
  });

  it('takes an option that is clicked', () => {
    draw();
    fireEvent.click(screen.getAllByRole('option')[1] as HTMLElement);
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('rat model');
  });

  it('adds nothing for blank text', () => {
    const field = draw({ tags: [] });
    type(field, '   ');
    press(field, 'Enter');
    expect(onAdd).not.toHaveBeenCalled();
  });

  it('closes the list on Escape, itself on the next', () => {
    const field = draw();
    type(field, 'ra');
    press(field, 'Escape');
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(field.value).toBe('ra');
    expect(onClose).not.toHaveBeenCalled();
    press(field, 'Escape');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('takes one more segment of the reached option on the right arrow, at the end of what is typed only', () => {
    const field = draw();
    type(field, 'me');
    press(field, 'ArrowDown', 'ArrowRight');
    expect(field.value).toBe('methods/');
    expect(options()).toEqual(['methods/rct7']); // A path that ends open is no name yet.
    field.setSelectionRange(0, 0);
    press(field, 'ArrowDown', 'ArrowRight');
    expect(field.value).toBe('methods/');
  });

  it('shows the tags with a number key as buttons, by their keys', () => {
    const [first, second, third] = tags;
    draw({ tags: [{ ...first, number: 7 }, { ...second, number: 2 }, third] as TagFieldProps['tags'] });
    const favourites = within(screen.getByRole('list', { name: 'Tags with a number key' }));
    expect(favourites.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      '2rat model',
      '7rct',
    ]);
    fireEvent.click(favourites.getByRole('button', { name: 'Add tag rct' }));
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('rct');
  });

  it('offers what the page says, folded, and adds it only when it is chosen', () => {
    draw({ suggestions: ['Heart Failure', 'Humans'] });
    expect(screen.queryByRole('button', { name: 'Add tag Humans' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'From this page (2)' }));
    expect(onAdd).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Add tag Humans' }));
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('Humans');
  });

  it('keeps what was typed when the tag was not added, and says why', async () => {
    const field = draw({ onAdd: () => Promise.resolve(false), error: new AppError('quota', 'full') });
    type(field, 'rct');
    press(field, 'Enter');
    await Promise.resolve();
    expect(field.value).toBe('rct');
    expect(screen.getByRole('alert').textContent).toContain('no space left');
  });

  it('stays while it holds text that was not added, wherever the focus goes', () => {
    vi.useFakeTimers();
    const field = draw();
    type(field, 'rc');
    fireEvent(field, new FocusEvent('focusout', { bubbles: true }));
    vi.advanceTimersByTime(1_000);
    expect(onClose).not.toHaveBeenCalled();
    type(field, '');
    fireEvent(field, new FocusEvent('focusout', { bubbles: true }));
    vi.advanceTimersByTime(1_000);
    expect(onClose).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });
});
