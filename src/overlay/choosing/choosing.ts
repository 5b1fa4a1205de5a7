import type { ChoiceChange } from '../../ui/choice-field.tsx';
import type { Choice, Chosen } from '../../ui/choice-text.ts';
import type { Mounted } from '../editing/tools.ts';
import { lateScript } from '../late-script.ts';

export interface ChoiceOptions {
  choice: Choice;
  chosen: Chosen;
  /** Resolves when the library has it, or could not take it and that was said. */
  onChange: (change: ChoiceChange) => Promise<void>;
  onClose: () => void;
}

/** What lets the user choose a status, a decision with its reasons, or a rating. */
export interface Choosing {
  /** Drawn again with other options it stays the same control. */
  menu: (place: HTMLElement, options: ChoiceOptions) => Mounted;
}

declare global {
  /** Set by the choice script, in the extension's isolated world, which the page cannot see. */
  var pubMarginChoosing: Choosing | undefined;
}

/** What lets the user choose, loaded into this tab the first time. Throws AppError when it cannot be loaded. */
export function choosing(): Promise<Choosing> {
  return lateScript('choice', loadedChoosing);
}

/** The same, if it was loaded into this tab already. */
export function loadedChoosing(): Choosing | undefined {
  return globalThis.pubMarginChoosing;
}
