import { foldTagName } from '../../entry/tag.ts';
import { ask } from '../../protocol/ask.ts';
import { exclusionReasons } from '../../settings/exclusion-reasons.ts';
import { text } from '../../ui/text.ts';
import { commonReasons, type ResultActions } from './actions.ts';
import { type ChooserOptions, openChooser } from './chooser.ts';
import type { ResultList } from './result-list.ts';

/** Asks, one question at a time, what the user wants to give to the results they mean. */
export class Questions {
  readonly #place: HTMLElement;
  readonly #list: ResultList;
  readonly #results: ResultActions;
  #close: (() => void) | undefined;

  constructor(place: HTMLElement, list: ResultList, results: ResultActions) {
    this.#place = place;
    this.#list = list;
    this.#results = results;
  }

  /** For a tag, with the user's own to complete. */
  async tag(): Promise<void> {
    if (!this.#results.anyMeant()) return;
    const tags = await ask('tags', {});
    this.#open({
      title: text('triageTagTitle', this.#list.meant.length),
      field: text('triageTagField'),
      choices: [],
      completions: tags.map(({ name }) => name),
      onChoose: () => undefined,
      onType: (typed) => {
        const known = tags.find(({ name }) => foldTagName(name) === foldTagName(typed));
        this.#results.addTag(known?.name ?? typed);
      },
    });
  }

  /** For a reason of the user's list, by its number, or for a new one. */
  async reason(): Promise<void> {
    if (!this.#results.anyMeant()) return;
    const order = await exclusionReasons.getValue();
    const has = commonReasons(this.#list.meant);
    const names = [...order, ...has.filter((reason) => !order.includes(reason))];
    this.#open({
      title: text('triageReasonTitle', this.#list.meant.length),
      field: text(names.length > 0 ? 'triageReasonField' : 'triageReasonFirst'),
      choices: names.map((name) => ({ name, isOn: has.includes(name) })),
      completions: [],
      onChoose: (name) => this.#results.toggleReason(name),
      onType: (typed) => this.#results.addReason(typed),
    });
  }

  #open(options: ChooserOptions): void {
    this.#close?.();
    this.#close = openChooser(this.#place, options);
  }
}
