import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sentLists } from './sent-lists.ts';

beforeEach(() => fakeBrowser.reset());

it('keeps the lists that were sent, and takes nothing else for one', async () => {
  const sent = [{ id: 'abcdefghijklmnop', title: 'Sepsis', at: 5 }];
  await sentLists.setValue(sent);
  expect(await sentLists.getValue()).toEqual(sent);
  for (const kept of [
    'x',
    [null],
    [{ id: 'x', title: 'Sepsis', at: 5 }],
    [{ id: 'abcdefghijklmnop', at: 5 }],
  ]) {
    await fakeBrowser.storage.local.set({ 'settings:sentLists': kept });
    expect(await sentLists.getValue(), JSON.stringify(kept)).toEqual([]);
  }
});
