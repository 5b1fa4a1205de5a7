import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';

/**
 * Presses a button once it is there and can be pressed. By the button itself: what is above it on the page may still be
 * coming. The page is asked for it: whoever waits for elements is told nothing of a page that went elsewhere by itself.
 */
export async function press(page: Page, name: string): Promise<void> {
  await expect.poll(() => page.evaluate(clickButton, name), { timeout: 30_000 }).toBe(true);
}

function clickButton(name: string): boolean {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name);
  if (!button || button.disabled || button.ariaDisabled === 'true') return false;
  button.click();
  return true;
}

/** Waits until the page says this. */
export async function see(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.body.innerText), { timeout: 30_000 }).toContain(text);
}

/** Chooses in the list of this name, by keys: what asks the user for leave takes nothing else for a gesture. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  const now = (isFocused: boolean) => page.evaluate(listNow, { name, isFocused });
  await expect.poll(() => now(true), { timeout: 30_000 }).toBeDefined();
  for (let left = 30; left > 0 && (await now(false)) !== value; left--)
    await page.keyboard.press('ArrowDown');
  await expect.poll(() => now(false)).toBe(value);
}

/** What a list stands at; undefined where it is not there, or can't be used yet. */
function listNow({ name, isFocused }: { name: string; isFocused: boolean }): string | undefined {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === name);
  const list = label?.control;
  if (!(list instanceof HTMLSelectElement) || list.disabled) return undefined;
  if (isFocused) list.focus();
  return list.value;
}

/** Writes into the field of this name in place of what stands there, or chooses in the list of this name by its value. */
export async function fill(page: Page, name: string, words: string): Promise<void> {
  await expect.poll(() => page.evaluate(fillField, { name, words }), { timeout: 30_000 }).toBe(true);
}

function fillField({ name, words }: { name: string; words: string }): boolean {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === name);
  const field = label?.control;
  const isThere = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
  if (!isThere || field.disabled) return false;
  field.value = words;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}

/** The files of this ending that are written whole in the downloads folder, the first one first. */
export function downloadsIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  if (names.some((name) => name.endsWith('.part'))) return [];
  return names
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith(ending) && statSync(path).size > 0)
    .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs);
}

/** Chooses a file where the page takes one. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  const field = await page.waitForSelector('input[type=file]');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
}
