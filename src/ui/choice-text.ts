import type { Decision, Entry, Status } from '../entry/entry.ts';
import { text, type TextKey } from './text.ts';

/** What the user chose for an article. */
export type Chosen = Pick<Entry, 'status' | 'decision' | 'reasons' | 'rating'>;
/** The choices that there are for an article. Reasons belong to the decision, which they never change. */
export type Choice = 'status' | 'decision' | 'rating';
/** In the order in which they are shown. */
export const CHOICES: readonly Choice[] = ['status', 'decision', 'rating'];

const LABELS: Record<Choice, TextKey> = {
  status: 'statusLabel',
  decision: 'decisionLabel',
  rating: 'ratingLabel',
};
const STATUSES: Record<Status, TextKey> = {
  'to-read': 'statusToRead',
  reading: 'statusReading',
  read: 'statusRead',
};
const DECISIONS: Record<Decision, TextKey> = {
  include: 'decisionInclude',
  maybe: 'decisionMaybe',
  exclude: 'decisionExclude',
};

/** What a choice is called: `Reading status`. */
export function choiceLabel(choice: Choice): string {
  return text(LABELS[choice]);
}

/** A status in words: `To read`. */
export function statusText(status: Status): string {
  return text(STATUSES[status]);
}

/** A decision in words: `Include`. */
export function decisionText(decision: Decision): string {
  return text(DECISIONS[decision]);
}

/** What was chosen, in words: `Reading`, `Exclude: wrong population`, `3 of 5`; '' where nothing was. */
export function chosenText(choice: Choice, { status, decision, reasons, rating }: Chosen): string {
  if (choice === 'status') return status ? statusText(status) : '';
  if (choice === 'rating') return rating === undefined ? '' : text('ratingValue', rating);
  const said = decision ? decisionText(decision) : '';
  if (reasons.length === 0) return said;
  return text('choiceIs', said || text('reasonsLabel'), reasons.join(', '));
}
