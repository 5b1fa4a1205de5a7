import { useId } from 'preact/hooks';
import type { SentList } from '../../settings/sent-lists.ts';
import { dayAndClock } from '../../ui/dates.ts';
import { text } from '../../ui/text.ts';

/** What stands for a list that is none of those before. */
export const NEW_LIST = 'new';

export interface WhichListProps {
  /** The lists of this title that were sent, the newest first. */
  before: readonly SentList[];
  /** The id of one of them, or `NEW_LIST`. */
  chosen: string;
  onChoose: (chosen: string) => void;
}

/** Whether a list takes the place of one of the same title, at those who took that in, or stands beside it. */
export function WhichList({ before, chosen, onChoose }: WhichListProps) {
  const name = useId();
  const choice = (id: string, said: string) => (
    <label key={id}>
      <input type="radio" name={name} checked={chosen === id} onChange={() => onChoose(id)} />
      <span>{said}</span>
    </label>
  );
  return (
    <fieldset class="send-which">
      <legend>{text('sendWhich')}</legend>
      {before.map(({ id, title, at }) => choice(id, text('sendNewer', title, dayAndClock(at))))}
      {choice(NEW_LIST, text('sendNew'))}
    </fieldset>
  );
}
