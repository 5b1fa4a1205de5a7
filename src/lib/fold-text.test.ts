import { expect, it } from 'vitest';
import { foldText } from './fold-text.ts';

it.each([
  ['Méta-Analyse', 'meta-analyse'],
  ['CAR‑T – ﬁrst', 'car-t - first'],
  ['Ｔ１ TNFα', 't1 tnfα'],
  ['Å\u0308 İ', 'a i'],
])('folds case, accents, dashes and compatibility forms: %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
