import { AppError } from '../../lib/app-error.ts';
import type { Answer, Change, Draft } from '../../protocol/messages.ts';
import type { SaveState } from '../../ui/note-editor.tsx';

/** A draft is written this long after a key at the latest. */
const DRAFT_AFTER = 250;
/** While text is not in the library its draft is written again this often: a younger draft has a living editor. */
const DRAFT_PULSE = 2_000;
/** The library gets the text after a pause this long, … */
const SAVE_AFTER_PAUSE = 1_000;
/** … and this long after the first key at the latest, however steady the typing. */
const SAVE_AT_LATEST = 5_000;
/** What may help later is tried again this often. */
const RETRY_AFTER = 10_000;

/** What the saver needs of the world. */
export interface SaverWorld {
  /** The note is there without text too: a highlight. */
  readonly keepsEmpty: boolean;
  write(change: Change): Promise<Answer<'write'>>;
  keepDraft(draft: Draft): Promise<void>;
  dropDraft(note: string): Promise<void>;
  onState(state: SaveState): void;
  /** Whether the library lacks some of the text. */
  onUnsaved(unsaved: boolean): void;
  onSaved: (answer: Answer<'write'>) => void;
}

/**
 * Brings one editor's text into the library: first as a draft, soon as a saved note, one save at a time, each building
 * on the answer of the one before. A failed save keeps the text and is tried again at the next pause.
 */
export class NoteSaver {
  readonly #world: SaverWorld;
  /** As it would be written now; its `text` is what the field holds. */
  readonly #draft: Draft;
  /** The text that the library holds; undefined for a note that it never had. */
  #saved: string | undefined;
  /** When this editor last brought something there. */
  #savedAt: number | undefined;
  #stopped = false;
  #saves: Promise<void> = Promise.resolve();
  /** Writing and dropping the draft in the order they were meant in. */
  #draftWrites: Promise<void> = Promise.resolve();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(draft: Draft, saved: string | undefined, world: SaverWorld) {
    this.#draft = { ...draft };
    this.#saved = saved;
    this.#world = world;
  }

  /** The field holds this text now. */
  typed(text: string): void {
    this.#draft.text = text;
    this.#draft.at = Date.now();
    this.#world.onState({ kind: 'saving' });
    this.#world.onUnsaved(this.#isDirty());
    if (!this.#timers.has('draft')) this.#later('draft', DRAFT_AFTER, () => this.#keep());
    if (!this.#timers.has('at latest')) this.#later('at latest', SAVE_AT_LATEST, () => this.#save());
    this.#later('pause', SAVE_AFTER_PAUSE, () => this.#save());
  }

  /** Writes draft and note without waiting for a pause. Never rejects: `onState` says what happened. */
  async flush(): Promise<void> {
    this.#keep();
    this.#save();
    await this.#saves;
    await this.#draftWrites;
  }

  /**
   * The user is done: everything is saved, and a note without text is removed unless it is a highlight. Resolves to
   * false when the library could not take it; the editor then has to stay.
   */
  async finish(): Promise<boolean> {
    await (this.#isEmptied() ? this.#removeBlank() : this.flush());
    return !this.#isDirty();
  }

  /** Ends every timer: nothing more is begun. */
  stop(): void {
    this.#stopped = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #isDirty(): boolean {
    return this.#draft.text !== (this.#saved ?? '') && !(this.#isBlank() && this.#saved === undefined);
  }

  #isBlank(): boolean {
    return this.#draft.text.trim() === '';
  }

  #isEmptied(): boolean {
    return this.#isBlank() && !this.#world.keepsEmpty;
  }

  #keep(): void {
    this.#clear('draft');
    this.#draftWrites = this.#draftWrites.then(async () => {
      if (!this.#isDirty() || this.#isBlank()) return;
      try {
        await this.#world.keepDraft({ ...this.#draft });
        this.#later('pulse', DRAFT_PULSE, () => this.#pulse());
      } catch {
        // Why is said by the save, which meets the same disk, window or update.
        this.#save();
      }
    });
  }

  #pulse(): void {
    this.#draft.at = Date.now();
    this.#keep();
  }

  #save(): void {
    for (const name of ['pause', 'at latest', 'retry']) this.#clear(name);
    this.#saves = this.#saves.then(async () => {
      // An emptied note is removed when the user is done, not while they may be about to write it anew.
      if (this.#isDirty() && this.#isEmptied()) this.#world.onState({ kind: 'untouched' });
      else if (this.#isDirty()) await this.#saveNow();
      else this.#settled();
    });
  }

  async #saveNow(): Promise<void> {
    const { note, text, author, base } = this.#draft;
    try {
      const change: Change = { type: 'save-note', note, text, author, base };
      const answer = await this.#world.write(change);
      this.#saved = text;
      this.#savedAt = Date.now();
      this.#draft.base = answer.base;
      this.#settled();
      this.#world.onSaved(answer);
    } catch (error) {
      this.#failed(error);
    }
  }

  async #removeBlank(): Promise<void> {
    await this.#saves;
    if (this.#saved !== undefined) {
      try {
        const answer = await this.#world.write({ type: 'remove-note', note: this.#draft.note });
        this.#world.onSaved(answer);
      } catch (error) {
        this.#failed(error);
        return;
      }
    }
    this.#saved = undefined;
    this.#savedAt = undefined;
    this.#settled();
  }

  /** The library took what was sent; the draft goes only when nothing was typed since. */
  #settled(): void {
    if (this.#isDirty()) {
      this.#later('pause', SAVE_AFTER_PAUSE, () => this.#save());
      return;
    }
    for (const name of ['draft', 'pulse', 'pause', 'at latest']) this.#clear(name);
    const at = this.#savedAt;
    this.#world.onState(at === undefined ? { kind: 'untouched' } : { kind: 'saved', at });
    this.#world.onUnsaved(false);
    this.#draftWrites = this.#draftWrites.then(async () => {
      // A draft that could not be dropped equals the note, and is dropped when the article is opened next.
      if (!this.#isDirty()) await this.#world.dropDraft(this.#draft.note).catch(() => undefined);
    });
  }

  #failed(error: unknown): void {
    this.#world.onState({ kind: 'failed', error });
    const mayHelp = !(error instanceof AppError) || error.transient || error.code === 'quota';
    if (mayHelp) this.#later('retry', RETRY_AFTER, () => this.#save());
  }

  #later(name: string, after: number, act: () => void): void {
    if (this.#stopped) return;
    this.#clear(name);
    this.#timers.set(name, setTimeout(act, after));
  }

  #clear(name: string): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.delete(name);
  }
}
