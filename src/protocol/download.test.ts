import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { downloaded } from './download.ts';

type Listener = (change: object) => void;
const listeners = new Set<Listener>();
const download = vi.fn<(options: object) => Promise<number>>();
beforeEach(() => {
  listeners.clear();
  download.mockReset().mockResolvedValue(31);
  const onChanged = {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
  };
  Object.assign(fakeBrowser, { downloads: { download, onChanged } });
});

const FILE = new File(['{}'], 'copy.json');
const ends = (change: object) => {
  for (const listener of listeners) listener(change);
};
const asked = () => vi.waitFor(() => expect(download).toHaveBeenCalled());

describe('a download', () => {
  it('is waited for until it is written, whatever else is downloaded, and then let go of', async () => {
    const end = vi.fn();
    const waiting = downloaded(FILE).then(end);
    await asked();
    expect(download).toHaveBeenCalledWith({
      url: expect.stringMatching(/^blob:/) as string,
      filename: 'copy.json',
      conflictAction: 'uniquify',
    });
    ends({ id: 30, state: { current: 'complete' } });
    ends({ id: 31, state: { current: 'in_progress' } });
    await new Promise((resolve) => setTimeout(resolve));
    expect(end).not.toHaveBeenCalled();
    ends({ id: 31, state: { current: 'complete' } });
    await waiting;
    expect(end).toHaveBeenCalledWith(undefined);
    expect(listeners.size).toBe(0);
  });

  it('that ends before it has a number here has ended all the same', async () => {
    download.mockImplementation(() => {
      ends({ id: 31, state: { current: 'complete' } });
      return Promise.resolve(31);
    });
    expect(await downloaded(FILE)).toBeUndefined();
  });

  it('says why it is not written', async () => {
    const waiting = downloaded(FILE);
    await asked();
    ends({ id: 31, state: { current: 'interrupted' }, error: { current: 'FILE_NO_SPACE' } });
    expect(await waiting).toBe('FILE_NO_SPACE');
  });

  it('that the user cancels in the question where to is one that was cancelled; any other refusal is a fault', async () => {
    download.mockRejectedValue(new Error('Download canceled by the user'));
    expect(await downloaded(FILE)).toBe('USER_CANCELED');
    download.mockRejectedValue(new Error('filename must not contain illegal characters'));
    await expect(downloaded(FILE)).rejects.toThrow('illegal');
    expect(listeners.size).toBe(0);
  });
});
