import type { EntriesChange } from '../../entry/many-change.ts';
import type { ActState } from '../../store/read/act.ts';
import { choiceLabel, decisionText, statusText } from '../../ui/choice-text.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';

/** What is said of an act. */
type Said = Pick<ActState, 'change' | 'tagName'>;

/** `1 article`, `3,000 articles`. */
export function articlesText(count: number): string {
  return count === 1 ? text('tagsArticle') : text('tagsArticles', printedNumber(count));
}

/** What is being done: `Adding the tag “rct”`. */
function doingText({ change, tagName = '' }: Said): string {
  switch (change.type) {
    case 'add-tag':
      return text('actsAddingTag', tagName);
    case 'remove-tag':
      return text('actsRemovingTag', tagName);
    case 'add-reason':
      return text('actsAddingReason', change.reason);
    case 'remove-entry':
      return text('actsDeleting');
    default: {
      const { label, value } = choiceOf(change);
      return value === undefined ? text('actsTakingBack', label) : text('actsSetting', label, value);
    }
  }
}

/** What was done: `Tag “rct” added to 3,000 articles.` */
export function doneText({ change, tagName = '', changed }: Said & Pick<ActState, 'changed'>): string {
  const articles = articlesText(changed);
  if (changed === 0) return text('triageNothingChanged');
  switch (change.type) {
    case 'add-tag':
      return text('actsTagAdded', tagName, articles);
    case 'remove-tag':
      return text('actsTagRemoved', tagName, articles);
    case 'add-reason':
      return text('actsReasonAdded', change.reason, articles);
    case 'remove-entry':
      return text('actsDeleted', articles);
    default: {
      const { label, value } = choiceOf(change);
      return value === undefined
        ? text('actsTakenBack', label, articles)
        : text('actsSet', label, value, articles);
    }
  }
}

/** What was cut off, and how far it had come. */
export function cutOffText(act: ActState): string {
  const [doing, reached, all] = [doingText(act), printedNumber(act.reached), articlesText(act.total)];
  return act.isUndoing
    ? text('actsUndoCutOff', doing, reached, all)
    : text('actsCutOff', doing, reached, all);
}

/** What is under way, and how far it has come. */
export function workingText(act: Said, { done, total, isUndo }: Work): string {
  const [part, all] = [printedNumber(done), articlesText(total)];
  return isUndo ? text('actsUndoing', part, all) : text('actsWorking', doingText(act), part, all);
}

interface Work {
  done: number;
  total: number;
  isUndo: boolean;
}

type ChoiceChange = Exclude<
  EntriesChange,
  { type: 'add-tag' | 'remove-tag' | 'add-reason' | 'remove-entry' }
>;

/** What is chosen, in words; no value where the choice is taken back. */
function choiceOf(change: ChoiceChange): { label: string; value: string | undefined } {
  switch (change.type) {
    case 'set-status':
      return { label: choiceLabel('status'), value: change.status ? statusText(change.status) : undefined };
    case 'set-decision':
      return {
        label: choiceLabel('decision'),
        value: change.decision ? decisionText(change.decision) : undefined,
      };
    case 'set-rating':
      return {
        label: choiceLabel('rating'),
        value: change.rating === null ? undefined : text('ratingValue', change.rating),
      };
    case 'set-reasons':
      return { label: text('reasonsLabel'), value: change.reasons.join(', ') || undefined };
  }
}
