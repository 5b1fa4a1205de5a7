// @vitest-environment jsdom
import { expect, it } from 'vitest';
import paths from './shared-modules.json' with { type: 'json' };
import { shareModules } from './shared-modules.ts';

it('gives later scripts every module that the build leaves out of them, and no other', () => {
  shareModules();
  expect(Object.keys(globalThis.pubMarginShared ?? {})).toEqual(paths);
});

it('forgets the scripts that an earlier run had loaded, since they hold its modules', () => {
  globalThis.pubMarginMargin = { panel: () => undefined };
  globalThis.pubMarginKeys = { act: () => Promise.resolve(), noteOnLink: () => Promise.resolve() };
  shareModules();
  expect(globalThis.pubMarginMargin).toBeUndefined();
  expect(globalThis.pubMarginKeys).toBeUndefined();
});
