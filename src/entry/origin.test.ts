import { expect, it } from 'vitest';
import { isListId, listName, listOfOrigin, newListId, originName, originOfList } from './origin.ts';

it('knows a list again by its id, whatever stands in its name', () => {
  const id = newListId();
  for (const name of ['Sepsis reading – Ada L.', '#1 # x', 'PMID 1 #abcdefghijklmnop']) {
    const origin = originOfList({ id, name });
    expect(listOfOrigin(origin)).toEqual({ id, name });
    expect(originName(origin)).toBe(name);
  }
});

it('takes neither the own hand nor a file for a list', () => {
  for (const origin of ['', 'My library.rdf', 'Export #2', '#abcdefghijklmnop', 'a #ABCDEFGHIJKLMNOP']) {
    expect(listOfOrigin(origin)).toBeUndefined();
    expect(originName(origin)).toBe(origin);
  }
});

it('gives each list an id of its own', () => {
  const ids = new Set(Array.from({ length: 100 }, newListId));
  expect(ids.size).toBe(100);
  for (const id of ids) expect(isListId(id)).toBe(true);
});

it('names a list by what it is called and who sent it, where that is said', () => {
  expect(listName(' Sepsis\n reading ', 'Ada L.')).toBe('Sepsis reading – Ada L.');
  expect(listName('Sepsis', ' ')).toBe('Sepsis');
});
