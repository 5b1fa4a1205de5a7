import type { TagColour } from './tag.ts';

/** Which tags: one, by its key, with those below it; or those below the beginning of names that is no tag itself. */
export type TagTarget = string | { below: string };

/** What can be done to one tag wherever it is. `into` is another tag's key; a null number takes it back. */
export type TagChange =
  | { type: 'rename'; name: string }
  | { type: 'merge'; into: string }
  | { type: 'recolour'; colour: TagColour }
  | { type: 'set-number'; number: number | null }
  | { type: 'delete' };
