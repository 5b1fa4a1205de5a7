import { describe, expect, it } from 'vitest';
import { AppError, type ErrorCode } from '../lib/app-error.ts';
import { errorText } from './error-text.ts';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';

/** Complete by its type: a code that is missing here does not compile. */
const CODES: Record<ErrorCode, true> = {
  invalid: true,
  'not-found': true,
  conflict: true,
  quota: true,
  blocked: true,
  offline: true,
  auth: true,
  'private-window': true,
  'site-off': true,
  'context-invalidated': true,
  unsupported: true,
  internal: true,
};

speakEnglish();

describe('what people are told of an error', () => {
  it('is a sentence of its own for every kind', () => {
    const sentences = Object.keys(CODES).map((code) => errorText(new AppError(code as ErrorCode, 'detail')));
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it('says of a full disk that the text is kept here', () => {
    expect(errorText(new AppError('quota', 'QuotaExceededError'))).toContain('Free some space');
  });

  it('never shows what an unknown error says', () => {
    expect(errorText(new TypeError('x is not a function'))).toBe(errorText(new AppError('internal', '')));
  });
});
