import { addDraft } from './add-draft.ts';
import type { AddPageProps } from './add-page.tsx';
import { Adding } from './adding.ts';
import { addLibrary } from './library.ts';

let shared: Omit<AddPageProps, 'goTo'> | undefined;

/** Adding in this window, for whenever its view is drawn: what was pasted stays, and what was begun goes on. */
export function sharedAdding(): Omit<AddPageProps, 'goTo'> {
  if (shared) return shared;
  const world = addLibrary();
  shared = { world, draft: addDraft(), adding: new Adding(world) };
  return shared;
}
