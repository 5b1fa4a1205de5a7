import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BROWSER_KEYS } from './change-key.ts';
import { ALL_KEY_ACTIONS, KEY_ACTIONS, keysInForce } from './key-actions.ts';

/*
 * Whom our defaults must leave alone, looked up in November 2026:
 * - Chrome: chrome/browser/ui/accelerator_table.cc (chromium 020a9c8), Alt+Shift, and Alt alone.
 * - ChromeOS: ash/public/cpp/accelerators.cc, Alt+Shift.
 * - Firefox: browser/base/content/browser-sets.inc and browser/locales/en-US/browser/browserSets.ftl: nothing with
 *   Alt+Shift, which presses a page's access keys there.
 * - NCBI's pages have the access keys 0 to 4 (header of every PubMed and PMC page) and no single keys.
 * - Zotero Connector: src/browserExt/manifest-v3.json, Ctrl+Shift+S. Zotero itself: defaults/preferences/zotero.js,
 *   Ctrl+Shift with F S N O L K A C T Y R; its single keys (1 to 9, +, -) act in its own windows only.
 */
const TAKEN_ALT_SHIFT = {
  chrome: ['A', 'B', 'C', 'I', 'N', 'P', 'R', 'T', 'W', 'X', 'Z'],
  chromeOs: ['I', 'L', 'M', 'N', 'P', 'S', 'V'],
  accessKeys: ['0', '1', '2', '3', '4'],
};

const config = readFileSync(new URL('../../wxt.config.ts', import.meta.url), 'utf8');
const letters = [...config.matchAll(/shortcut\('(.)'\)/g)].map(([, letter]) => letter);

it('suggests four shortcuts of the browser, the most that Chrome takes', () => {
  expect(letters).toHaveLength(4);
  expect(new Set(letters).size).toBe(4);
});

it.each(Object.entries(TAKEN_ALT_SHIFT))('leaves what is taken by %s', (_whose, taken) => {
  expect(letters.filter((letter) => letter !== undefined && taken.includes(letter))).toEqual([]);
});

it('has no single key that a browser acts on, and none that needs a modifier', () => {
  const keys = ALL_KEY_ACTIONS.map((action): string => KEY_ACTIONS[action][0]);
  expect(keys.filter((key) => BROWSER_KEYS.includes(key))).toEqual([]);
  expect(keys.filter((key) => !/^[a-z1-9?]$/.test(key))).toEqual([]);
});

it.each(['article', 'results'] as const)('gives no two actions of a page the same key (%s)', (kind) => {
  const here = ALL_KEY_ACTIONS.filter((action) => [kind, 'both'].includes(KEY_ACTIONS[action][1]));
  expect([...keysInForce({}, kind).values()].sort()).toEqual([...here].sort());
});
