import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chosenColumns, COLUMNS, fittingColumns } from './columns.ts';

beforeEach(() => fakeBrowser.reset());

it('shows all chosen columns where there is room, in the order of the table', () => {
  expect(fittingColumns(['modified', 'year', 'authors'], 1_200)).toEqual(['authors', 'year', 'modified']);
});

it('gives up dates and notes before tags where there is little room, and everything before the title', () => {
  expect(fittingColumns(['authors', 'year', 'tags', 'note', 'modified'], 736)).toEqual([
    'authors',
    'year',
    'tags',
  ]);
  expect(fittingColumns(['authors', 'year', 'tags', 'note', 'modified'], 580)).toEqual(['year', 'tags']);
  expect(fittingColumns(COLUMNS, 320)).toEqual([]);
});

it('forgets a choice of columns of which it does not know one', async () => {
  await chosenColumns.setValue(['year']);
  expect(await chosenColumns.getValue()).toEqual(['year']);
  await fakeBrowser.storage.local.set({ 'settings:libraryColumns': ['year', 'impact'] });
  expect(await chosenColumns.getValue()).toEqual(chosenColumns.fallback);
});
