import { describe, expect, it } from 'vitest';
import { bold, link, list, type TextEdit } from './markdown-edit.ts';

/** The text after the edit, the selection between brackets. `marked` brackets the selection before. */
function after(edit: typeof bold, marked: string): string {
  const [from, to] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const text = marked.replace(/[[\]]/g, '');
  const done: TextEdit = edit(text, from, to);
  const result = text.slice(0, done.from) + done.insert + text.slice(done.to);
  const [start, end] = done.select;
  return `${result.slice(0, start)}‹${result.slice(start, end)}›${result.slice(end)}`;
}

describe('the bold button', () => {
  it('makes the selection bold and keeps it selected', () => {
    expect(after(bold, 'a [small] trial')).toBe('a **‹small›** trial');
  });
  it('makes it plain again', () => {
    expect(after(bold, 'a **[small]** trial')).toBe('a ‹small› trial');
  });
  it('puts the caret between the signs when nothing is selected', () => {
    expect(after(bold, '[]')).toBe('**‹›**');
  });
});

describe('the link button', () => {
  it('selects where the address of the selected words goes', () => {
    expect(after(link, 'see [the trial].')).toBe('see [the trial](‹https://›).');
  });
  it('takes a selected address as the address', () => {
    expect(after(link, '[https://doi.org/10.1000/182]')).toBe('[‹›](https://doi.org/10.1000/182)');
  });
});

describe('the list button', () => {
  it('makes an item of the line that the caret is in', () => {
    expect(after(list, 'one\ntw[]o\nthree')).toBe('one\n- two‹›\nthree');
  });
  it('makes items of every line that the selection touches', () => {
    expect(after(list, 'one\nt[wo\nth]ree')).toBe('one\n‹- two\n- three›');
  });
  it('makes plain lines of items', () => {
    expect(after(list, '[- one\n- two]')).toBe('‹one\ntwo›');
  });
  it('begins a list in an empty note', () => {
    expect(after(list, '[]')).toBe('- ‹›');
  });
});
