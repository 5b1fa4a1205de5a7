import { expect, it } from 'vitest';
import { setTextSource } from './text.ts';
import { sentenceText } from './sentence-text.ts';

it('says every part of a sentence in the browser’s language, and what a file says as it is', () => {
  setTextSource((key, substitutions) => `[${[key, ...substitutions].join(' ')}]`);
  const why = ['partStray', 'TI  - $1'] as const;
  expect(sentenceText(['unreadNoArticleWhere', ['formatPmidList'], 12_000, why])).toBe(
    '[unreadNoArticleWhere [formatPmidList] 12,000 [partStray TI  - $1]]',
  );
});
