import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';

/**
 * Presses a button once it is there. By the button itself: what is above it on the page may still be coming. The page is
 * asked for it: whoever waits for elements is told nothing of a page that went elsewhere by itself.
 */
export async function press(page: Page, name: string): Promise<void> {
  await expect.poll(() => page.evaluate(clickButton, name), { timeout: 30_000 }).toBe(true);
}

function clickButton(name: string): boolean {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name);
  button?.click();
  return button !== undefined;
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
