import type { Answer, Subject } from '../protocol/messages.ts';
import type { Mention, Reading } from '../pages/reading.ts';

/** What every feature on a page shares: what the page says, and what the library last said about it. */
export interface PageSession {
  /** Grows while the page does: a new object whenever mentions were added. */
  readonly reading: Reading;
  /** undefined until the library first answered. `mentions` is in the order of `reading.mentions`. */
  readonly answer: Answer<'lookup'> | undefined;
  /** Aborts when the extension was updated or removed: everything drawn must go or fall silent. */
  readonly signal: AbortSignal;
  /** Why the library did not answer when it was asked last (for `errorText`); `answer` is then an older one. */
  readonly error: unknown;
  /** Calls the listener after each change of `reading`, `answer` or `error`, until the signal aborts. */
  subscribe(listener: () => void): void;
  /** Asks the library again; the listeners hear of it. */
  refresh(): Promise<void>;
  /** The page's own article as the subject of a change. */
  articleSubject(): Subject | undefined;
  /**
   * A mentioned article as the subject of a change; undefined where the page gives it no identifier. Without citation:
   * it is read from the printed text (badges/card.tsx) when a change needs it.
   */
  mentionSubject(mention: Mention): Subject | undefined;
  /** The user asks for the panel from elsewhere (toolbar button, key, highlight), to look at it or for one thing in it. */
  openPanel(goal?: PanelGoal): void;
  /** Calls the listener when the user asks for the panel from elsewhere, until the signal aborts. */
  onOpenPanel(listener: (goal?: PanelGoal) => void): void;
  /** The user wants to write about a mention's article where the mention stands (key on a list, context menu of a link). */
  editMention(mention: Mention, what: MentionEdit): void;
  /** Calls the listener when the user wants that, until the signal aborts. */
  onEditMention(listener: (mention: Mention, what: MentionEdit) => void): void;
}

/** What the user wants to add to a mention's article. */
export type MentionEdit = 'tag' | 'note';

/**
 * What the user wants of the panel: begin a note or a tag, choose a decision and its reasons, go to one of the notes,
 * perhaps to write in it, or see it if it is closed and have it away if it is open.
 */
export type PanelGoal =
  'new-note' | 'new-tag' | 'reasons' | 'toggle' | { readonly note: string; readonly write?: boolean };
