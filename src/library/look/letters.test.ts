import { expect, it } from 'vitest';
import { cutText, textWidth } from './letters.ts';

it('cuts a text to what fits, and says that it did', () => {
  const fit = (words: string, room: string) => cutText(words, textWidth(room, 12) + 1, 12);
  expect(fit('methods', 'methods')).toBe('methods');
  expect(fit('methods of trials', 'methods of')).toBe('methods o…');
  expect(fit('methods of trials', 'methods.')).toBe('methods…');
  expect(cutText('methods', 3, 12)).toBe('…');
});
