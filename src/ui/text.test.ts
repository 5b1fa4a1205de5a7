import { expect, it } from 'vitest';
import { setTextSource, text } from './text.ts';

it('can be said again when the browser no longer gives sentences', () => {
  let isGone = false;
  setTextSource((key, substitutions) => {
    if (isGone) throw new Error('Extension context invalidated.');
    return `${key} ${substitutions.join()}`;
  });
  expect(text('editorSaved', '14:02')).toBe('editorSaved 14:02');
  isGone = true;
  expect(text('editorSaved', '14:02')).toBe('editorSaved 14:02');
  expect(() => text('editorSaved', '14:03')).toThrow('invalidated');
});
