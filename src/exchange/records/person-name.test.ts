import { expect, it } from 'vitest';
import { authorNamed, lastNameFirst } from './person-name.ts';

it.each([
  ['Yang, Z.', { name: 'Yang Z' }],
  ['Eberth, D A', { name: 'Eberth DA' }],
  ['McNamara, M.E.', { name: 'McNamara ME' }],
  ['Boisvert, C', { name: 'Boisvert C' }],
  ['Shannon,Claude E.', { name: 'Shannon CE', fullName: 'Claude E Shannon' }],
  ['van der Horst, Elisabeth', { name: 'van der Horst E', fullName: 'Elisabeth van der Horst' }],
  ['Frenck, Robert W, Jr.', { name: 'Frenck RW Jr', fullName: 'Robert W Frenck Jr' }],
  ['Picard, Jean-Luc', { name: 'Picard JL', fullName: 'Jean-Luc Picard' }],
  ['Claude E. Shannon', { name: 'Shannon CE', fullName: 'Claude E. Shannon' }],
  ['Eloubeidi M.A.', { name: 'Eloubeidi MA' }],
  ['van der Horst A.-M.', { name: 'van der Horst AM' }],
  ['Ivanov Yu. A.', { name: 'Ivanov YA' }],
  ['Robert W. Frenck Jr.', { name: 'Frenck RW Jr', fullName: 'Robert W. Frenck Jr.' }],
  ['WHO', { name: 'WHO' }],
  ['熊 玮', { name: '熊 玮' }],
  ['王, 小明', { name: '王 小明' }],
  ['김, 민수', { name: '김 민수' }],
])('reads %s', (text, author) => {
  expect(authorNamed(text)).toEqual(author);
});

it.each([
  { name: 'Biswas A' },
  { name: 'Shannon CE', fullName: 'Claude E Shannon' },
  { name: 'van der Horst E', fullName: 'Elisabeth van der Horst' },
  { name: 'Frenck RW Jr', fullName: 'Robert W Frenck Jr' },
])('reads again what it writes: $name', (author) => {
  expect(authorNamed(lastNameFirst(author))).toEqual(author);
});

it('makes no author of nothing', () => {
  expect(authorNamed(' , ')).toBeUndefined();
});
