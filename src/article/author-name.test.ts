import { expect, it } from 'vitest';
import { abbreviatedName } from './author-name.ts';

it.each([
  ['Anita A. Mathias', 'Mathias AA'],
  ['Hwang-Cheng Wang', 'Wang HC'],
  ['FS Larsen', 'Larsen FS'],
  ['P.H.P. de Jong', 'de Jong PHP'],
  ['C. van der Ent', 'van der Ent C'],
  ['Robert T. Doyle Jr.', 'Doyle RT Jr'],
  ['Biswas A', 'Biswas A'],
  ['Frenck RW Jr', 'Frenck RW Jr'],
  ['Zakria', 'Zakria'],
])('abbreviates %s as %s', (full, short) => expect(abbreviatedName(full)).toBe(short));
