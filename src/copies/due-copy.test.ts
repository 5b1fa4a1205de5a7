import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from '../protocol/ask.ts';
import { makeDueCopy } from './due-copy.ts';

vi.mock('../protocol/ask.ts', () => ({ ask: vi.fn(() => Promise.resolve({})) }));
const exportFile = vi.hoisted(() => vi.fn());
vi.mock('../export/export-file.ts', () => ({ exportFile }));

beforeEach(() => {
  fakeBrowser.reset();
  indexedDB = new IDBFactory();
  vi.mocked(ask).mockClear();
});

it('hands over the copy that holds everything, also where the other format fails', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const copy = { name: expect.stringMatching(/^pubmargin-.*\.json$/) as string };
  exportFile.mockResolvedValueOnce({ file: new File([''], 'x.ris') });
  await makeDueCopy('0.1.0', 'ris');
  expect(ask).toHaveBeenCalledExactlyOnceWith(
    'copy-ready',
    expect.objectContaining({ ...copy, also: expect.objectContaining({ name: 'x.ris' }) as unknown }),
  );
  vi.mocked(ask).mockClear();
  exportFile.mockRejectedValueOnce(new Error('A title that it cannot write.'));
  await makeDueCopy('0.1.0', 'ris');
  expect(ask).toHaveBeenCalledExactlyOnceWith(
    'copy-ready',
    expect.objectContaining({ ...copy, alsoFailed: 'internal' }),
  );
});
