import { expect, it } from 'vitest';
import { nameParts } from './name-parts.ts';

it.each([
  ['Biswas A', undefined, { family: 'Biswas', given: 'A', initials: 'A' }],
  ['Polack FP', 'Fernando P Polack', { family: 'Polack', given: 'Fernando P', initials: 'F P' }],
  ['Pérez Marc G', 'Gonzalo Pérez Marc', { family: 'Pérez Marc', given: 'Gonzalo', initials: 'G' }],
  ['de Jong PHP', 'PHP de Jong', { family: 'de Jong', given: 'P H P', initials: 'P H P' }],
  ['Liu FC', 'Fang-Chao Liu', { family: 'Liu', given: 'Fang-Chao', initials: 'F C' }],
  // The page prints its accents in one of the two only.
  ['Tureci O', 'Özlem Türeci', { family: 'Tureci', given: 'Özlem', initials: 'O' }],
  ['Smith J', 'Jane Smith-Jones', { family: 'Smith', given: 'J', initials: 'J' }],
])('%s, %s in full, has its parts', (name, fullName, parts) => {
  expect(nameParts({ name, ...(fullName && { fullName }) })).toEqual(parts);
});

it.each([
  ['Frenck RW Jr', 'Robert W Frenck Jr', 'Robert W', 'Jr'],
  ['Stein JD 3rd', 'John D Stein 3rd', 'John D', '3rd'],
])('what follows the initials of %s is no initial', (name, fullName, given, suffix) => {
  expect(nameParts({ name, fullName })).toMatchObject({ given, suffix });
});

it.each([
  { name: 'Andriayani' },
  { name: 'C4591001 Clinical Trial Group', group: true },
  { name: 'UK COVID', group: true },
])('$name has no parts', (author) => {
  expect(nameParts(author)).toBeUndefined();
});
