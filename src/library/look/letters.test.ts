import { expect, it } from 'vitest';
import { cutText, textWidth } from './letters.ts';

it('cuts a text to what fits, and says that it did', () => {
  expect(cutText('methods', textWidth('methods'))).toBe('methods');
  expect(cutText('methods of trials', textWidth('methods of'))).toBe('methods o…');
  expect(cutText('methods of trials', textWidth('methods of '))).toBe('methods of…');
  expect(cutText('methods', 3)).toBe('…');
});
