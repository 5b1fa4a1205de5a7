import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from './ask.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

/** The background's replies, in order. */
function answering(...replies: (() => unknown)[]) {
  const send = vi.fn<(message: unknown) => Promise<unknown>>(() =>
    Promise.resolve().then(() => replies.shift()?.()),
  );
  Object.assign(fakeBrowser.runtime, { sendMessage: send });
  return send;
}
const fail = (message: string) => () => {
  throw new Error(message);
};
const tag = { key: 'rct', name: 'RCT', colour: 'blue', count: 1 };

describe('asking the background', () => {
  it('gives the answer', async () => {
    const send = answering(() => ({ ok: true, value: [tag] }));
    expect(await ask('tags', {})).toEqual([tag]);
    expect(send).toHaveBeenCalledExactlyOnceWith({ pubmargin: 'tags', request: {} });
  });

  it('throws what the background said', async () => {
    answering(() => ({ ok: false, error: { code: 'quota', message: 'The disk is full.', transient: true } }));
    await expect(ask('tags', {})).rejects.toMatchObject({
      code: 'quota',
      transient: true,
      message: 'The disk is full.',
    });
  });

  it.each([
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    'Could not establish connection. Receiving end does not exist.',
    'The message port closed before a response was received.',
    'Promised response from onMessage listener went out of scope',
  ])('asks once more when the worker died: %s', async (message) => {
    const send = answering(fail(message), () => ({ ok: true, value: [tag] }));
    expect(await ask('tags', {})).toEqual([tag]);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('gives up after the second time, and says that trying again may help', async () => {
    const send = answering(fail('message channel closed'), () => undefined);
    await expect(ask('tags', {})).rejects.toMatchObject({ code: 'internal', transient: true });
    expect(send).toHaveBeenCalledTimes(2);
  });

  it.each(['Extension context invalidated.', "can't access dead object"])(
    'knows that the extension was updated under the page: %s',
    async (message) => {
      const send = answering(fail(message));
      await expect(ask('tags', {})).rejects.toMatchObject({ code: 'context-invalidated' });
      expect(send).toHaveBeenCalledTimes(1);
    },
  );

  it('knows it too when the runtime has lost its id', async () => {
    const { runtime } = fakeBrowser;
    const id = runtime.id;
    try {
      Reflect.deleteProperty(runtime, 'id');
      await expect(ask('tags', {})).rejects.toMatchObject({ code: 'context-invalidated' });
    } finally {
      runtime.id = id;
    }
  });

  it('refuses an answer of an unknown shape', async () => {
    answering(() => ({ ok: true, value: [{ key: 'rct' }] }));
    await expect(ask('tags', {})).rejects.toMatchObject({ code: 'internal', transient: false });
  });
});
