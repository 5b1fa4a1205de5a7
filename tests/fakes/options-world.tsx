import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { OptionsPage } from '../../src/options/options-page.tsx';
import { SECTIONS } from '../../src/options/options-sections.tsx';
import type { OptionsWorld } from '../../src/options/options-world.ts';
import { filesWorld } from './files-world.ts';
import { syncWorld } from './sync-world.ts';

/** The match patterns that the user gave leave for, and what is asked of the browser about them. */
export const granted = new Set<string>();
type Origins = { origins: string[] };
const changed = new Set<() => void>();
const event = {
  addListener: (listener: () => void) => void changed.add(listener),
  removeListener: (listener: () => void) => void changed.delete(listener),
};
const tell = () => {
  for (const listener of changed) listener();
};
export const permissions = {
  contains: ({ origins }: Origins) => Promise.resolve(origins.every((one) => granted.has(one))),
  getAll: () => Promise.resolve({ origins: [...granted] }),
  /** The user says yes. */
  request: vi.fn(({ origins }: Origins) => {
    for (const one of origins) granted.add(one);
    tell();
    return Promise.resolve(true);
  }),
  remove: vi.fn(({ origins }: Origins) => {
    for (const one of origins) granted.delete(one);
    tell();
    return Promise.resolve(true);
  }),
  onAdded: event,
  onRemoved: event,
};
export const isAllowedIncognitoAccess = vi.fn<() => Promise<boolean>>();

/** A browser in which nothing was chosen yet. */
export function freshOptions(): void {
  fakeBrowser.reset();
  vi.clearAllMocks();
  granted.clear();
  changed.clear();
  isAllowedIncognitoAccess.mockResolvedValue(true);
  Object.assign(fakeBrowser.permissions, permissions);
  Object.assign(fakeBrowser.extension, { isAllowedIncognitoAccess });
}

function optionsWorld(more: Partial<OptionsWorld>): OptionsWorld {
  return {
    panelSites: ['PubMed'],
    shortcuts: { shortcuts: () => Promise.resolve([]), change: () => Promise.resolve() },
    files: filesWorld(),
    sync: syncWorld(),
    countArticles: () => Promise.resolve(0),
    deleteEverything: () => Promise.resolve(),
    storage: {
      estimate: () => Promise.resolve({ usage: 4_230_000 }),
      persisted: () => Promise.resolve(true),
      persist: () => Promise.resolve(true),
    },
    version: '0.1.0',
    ...more,
  };
}

/** Draws the whole page. */
export function drawOptions(more: Partial<OptionsWorld> = {}): void {
  render(<OptionsPage {...optionsWorld(more)} />);
}

/** Draws one of its sections alone. */
export function drawSection(id: string, more: Partial<OptionsWorld> = {}): void {
  const section = SECTIONS.find((one) => one.id === id);
  if (!section) throw new Error(`There is no section "${id}".`);
  render(<>{section.fields(optionsWorld(more), () => undefined)}</>);
}
