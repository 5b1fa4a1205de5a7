import type { CDPSession, Page } from 'playwright-core';
import { vi } from 'vitest';
import type { Chromium } from './chromium.ts';

/**
 * The popup or side panel as a tab beside the article: the active tab of its window, as it is of theirs, is the one
 * that is brought to the front.
 */
export async function openBeside(chromium: Chromium, path: string, article: Page): Promise<Page> {
  const own = await chromium.openOwn(path);
  await article.bringToFront();
  return own;
}

/** The real popup of the toolbar button, which Playwright does not show: driven by the browser's own protocol. */
export class RealPopup {
  readonly #session: CDPSession;
  readonly #target: string;
  readonly #channel: string;
  #calls = 0;
  readonly #waiting = new Map<number, (result: unknown) => void>();

  private constructor(session: CDPSession, target: string, channel: string) {
    this.#session = session;
    this.#target = target;
    this.#channel = channel;
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
      if (id !== undefined) this.#waiting.get(id)?.(result);
    });
  }

  /** Opens it over the window's active tab. */
  static async open(chromium: Chromium): Promise<RealPopup> {
    const worker = await chromium.worker();
    await worker.evaluate('chrome.action.openPopup()');
    const session = await chromium.browserSession();
    const found = async () => (await targets(session)).find(({ path }) => path === '/popup.html');
    const targetId = await vi.waitFor(async () => {
      const popup = await found();
      if (!popup) throw new Error('The popup did not open.');
      return popup.id;
    }, 10_000);
    const attached = await session.send('Target.attachToTarget', { targetId, flatten: false });
    return new RealPopup(session, targetId, attached.sessionId);
  }

  /** What the expression gives in the popup. `article` is the shadow root in which the article is drawn, once it is. */
  async evaluate(expression: string): Promise<unknown> {
    const whole = `(async () => {
      const article = () => document.querySelector('pubmargin-panel')?.shadowRoot;
      return ${expression};
    })()`;
    const parameters = { expression: whole, awaitPromise: true, returnByValue: true, userGesture: true };
    const answer = (await this.#send('Runtime.evaluate', parameters)) as { result: { value?: unknown } };
    return answer.result.value;
  }

  /** Types as a keyboard does, where the focus is. */
  async type(text: string): Promise<void> {
    await this.#send('Input.insertText', { text });
  }

  /** Closes it, as a click beside it does. */
  async close(): Promise<void> {
    await this.#session.send('Target.closeTarget', { targetId: this.#target });
    await this.#session.detach();
  }

  #send(method: string, params: object): Promise<unknown> {
    const id = ++this.#calls;
    const answer = new Promise((resolve) => this.#waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    void this.#session.send('Target.sendMessageToTarget', { message, sessionId: this.#channel });
    return answer;
  }
}

/** The paths of the popups and side panels that are open, as a tab or as the browser shows them. */
export async function ownPages(chromium: Chromium): Promise<string[]> {
  const session = await chromium.browserSession();
  const open = await targets(session);
  await session.detach();
  return open.map(({ path }) => path).filter((path) => /^\/(?:popup|sidepanel)\.html$/.test(path));
}

/** Closes all of these. */
export async function closeOwnPages(chromium: Chromium, path: string): Promise<void> {
  const session = await chromium.browserSession();
  for (const target of await targets(session)) {
    if (target.path === path) await session.send('Target.closeTarget', { targetId: target.id });
  }
  await session.detach();
}

async function targets(session: CDPSession): Promise<{ id: string; path: string }[]> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos
    .filter(({ url }) => url.startsWith('chrome-extension://'))
    .map(({ targetId, url }) => ({ id: targetId, path: new URL(url).pathname }));
}
