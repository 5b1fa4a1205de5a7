import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

describe('the beginning of a note', () => {
  it('is plain text on one line', () => {
    expect(excerpt('# Design\n\n- **double** blind\n- [registered](https://a.example/)')).toBe(
      'Design double blind · registered',
    );
  });

  it('is cut at 160, between characters', () => {
    const cut = excerpt('\u{1F600}'.repeat(200));
    expect(cut.length).toBeLessThanOrEqual(160);
    expect(cut).toBe('\u{1F600}'.repeat(79) + '…');
    expect(excerpt('x'.repeat(160))).toBe('x'.repeat(160));
    expect(excerpt('x '.repeat(10_000))).toHaveLength(160);
  });
});
