import { browser } from 'wxt/browser';

/** A worker that calls nothing of the browser's for half a minute is put to sleep, whatever it is doing. */
const CALL_EVERY = 20_000;

/** Keeps the background awake until this work is done. */
export async function stayAwake<T>(work: Promise<T>): Promise<T> {
  const calls = setInterval(() => void browser.runtime.getPlatformInfo(), CALL_EVERY);
  try {
    return await work;
  } finally {
    clearInterval(calls);
  }
}
