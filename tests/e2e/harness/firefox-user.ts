import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** Presses a button, by the button itself: what is above it on the page may still be coming. */
export async function press(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`button::-p-text(${name})`);
  await button?.evaluate((element) => (element as HTMLElement).click());
}

/** Waits until the page says this. */
export async function see(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.body.innerText), { timeout: 30_000 }).toContain(text);
}

/** Chooses a file where the page takes one. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  const field = await page.waitForSelector('input[type=file]');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
}
