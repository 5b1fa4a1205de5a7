import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the progress of a task', () => {
  it('reaches own pages, the end always and what is between only now and then', async () => {
    const { onProgress, reportProgress } = await import('./progress.ts');
    const heard: unknown[] = [];
    onProgress((progress) => heard.push([progress.task, progress.done]), new AbortController().signal);
    for (const done of [0, 1, 2]) reportProgress('change-tag', done, 4);
    await vi.advanceTimersByTimeAsync(100);
    reportProgress('change-tag', 3, 4);
    reportProgress('change-tag', 4, 4);
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([
      ['change-tag', 0],
      ['change-tag', 3],
      ['change-tag', 4],
    ]);
  });

  it('is not heard any more after the signal, nor what is none', async () => {
    const { onProgress, reportProgress } = await import('./progress.ts');
    const listener = vi.fn();
    const ended = new AbortController();
    onProgress(listener, ended.signal);
    await fakeBrowser.storage.session.set({ progress: { task: 'tea', done: 1, total: 2 } });
    ended.abort();
    reportProgress('undo', 1, 1);
    await vi.advanceTimersByTimeAsync(0);
    expect(listener).not.toHaveBeenCalled();
  });

  it('that cannot be told stops nothing', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('QUOTA'));
    const { reportProgress } = await import('./progress.ts');
    reportProgress('undo', 1, 1);
    await vi.advanceTimersByTimeAsync(0);
  });
});
