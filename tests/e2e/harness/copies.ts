import type { OwnPages } from './library.ts';

/** A note's id, as pages choose them. */
export function noteId(n: number): string {
  return `5f0f4c4e-7c1c-4e5c-9d6c-${String(n).padStart(12, '0')}`;
}

/** A change that begins or rewrites a note. */
export function note(n: number, text: string) {
  return { type: 'save-note', note: noteId(n), text, author: 'Ward 3' } as const;
}

/** The hourly alarm that looks after back-ups and copies, now. */
export async function ring(browser: OwnPages): Promise<void> {
  await browser.inOwnPage(() => {
    const { alarms } = (
      globalThis as unknown as {
        chrome: { alarms: { create: (name: string, when: object) => Promise<void> } };
      }
    ).chrome;
    return alarms.create('copies', { when: Date.now(), periodInMinutes: 60 });
  }, undefined);
}
