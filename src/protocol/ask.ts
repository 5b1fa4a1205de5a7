import { browser } from 'wxt/browser';
import { AppError } from '../lib/app-error.ts';
import type { Answer, MessageName, Request } from './messages.ts';
import { isAnswer, isReply } from './outline.ts';
import { allowWritingHere, standing } from './private-window.ts';

/**
 * Asks the background one question (messages.ts) and gives its answer, checked in outline (outline.ts). A worker that
 * died while answering is asked once more: every request may be repeated without changing anything twice. Throws
 * AppError: what the background said, `context-invalidated` when the extension was updated or removed under this page,
 * transient `internal` when nobody answers.
 */
export async function ask<N extends MessageName>(name: N, request: Request<N>): Promise<Answer<N>> {
  const envelope = { pubmargin: name, request, ...standing };
  const reply = (await send(envelope)) ?? (await send(envelope));
  if (!isReply(reply)) {
    throw new AppError('internal', 'The background of PubMargin did not answer.', { transient: true });
  }
  if (!reply.ok) {
    const { code, message, transient } = reply.error;
    throw new AppError(code, message, { transient });
  }
  if (name === 'write' || name === 'allow-private') allowWritingHere();
  if (!isAnswer(name, reply.value)) {
    throw new AppError('internal', `The background's answer to ${name} has an unknown shape.`);
  }
  return reply.value;
}

/** The raw reply; undefined or null when the worker died or was not there. */
async function send(envelope: { pubmargin: string; request: unknown }): Promise<unknown> {
  if (!extensionIsAlive()) throw invalidated();
  try {
    return await browser.runtime.sendMessage(envelope);
  } catch (error) {
    if (!extensionIsAlive() || /context invalidated|dead object/i.test(String(error))) {
      throw invalidated(error);
    }
    if (WORKER_GONE.test(String(error))) return undefined;
    throw new AppError('internal', String(error), { cause: error });
  }
}

/**
 * "A listener indicated an asynchronous response by returning true, but the message channel closed before a response
 * was received", "The message port closed before …" and "Could not establish connection. Receiving end does not
 * exist." (both browsers), "Message manager disconnected" and "Promised response … went out of scope" (Firefox).
 */
const WORKER_GONE = /channel closed|port closed|could not establish connection|disconnected|out of scope/i;

/** After an update or removal Chromium takes `runtime.id` away from the old content script. */
function extensionIsAlive(): boolean {
  try {
    return Boolean(browser.runtime.id);
  } catch {
    return false; // The API object itself is gone.
  }
}

function invalidated(cause?: unknown): AppError {
  return new AppError('context-invalidated', 'PubMargin was updated or removed. Reload this page.', {
    cause,
  });
}
