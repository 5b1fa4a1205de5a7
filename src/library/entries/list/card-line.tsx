import { text } from '../../../ui/text.ts';
import { hasChips } from './line-heights.ts';
import { Authors, DecisionMark, type LineProps, RatingMark, StatusMark, Tags, Title } from './line-parts.tsx';
import { Marked } from './marked.tsx';

/** The most tags on a card. */
const MOST_TAGS = 6;

export interface CardLineProps extends LineProps {
  titleId: string;
  /** How many lines the title and the note are given. */
  titleLines: number;
  noteLines: number;
}

/** An entry as a card: the title above who wrote it and where, tags and choices, and a note. */
export function CardLine({ titleId, titleLines, noteLines, ...line }: CardLineProps) {
  const { entry, shows } = line;
  return (
    <>
      <span class="select-cell">
        <span class="select-box" aria-hidden="true" />
      </span>
      <span class="card-text">
        <span class={`card-title lines-${titleLines}`}>
          <Title entry={entry} shows={shows} id={titleId} />
        </span>
        <span class="card-facts">
          <CardFacts entry={entry} shows={shows} />
        </span>
        {hasChips(entry) && (
          <span class="card-chips">
            <DecisionMark entry={entry} />
            <StatusMark entry={entry} />
            <RatingMark entry={entry} />
            <Tags entry={entry} tags={line.tags} most={MOST_TAGS} />
          </span>
        )}
        {noteLines > 0 && (
          <span class={`card-note lines-${noteLines}`} dir="auto">
            <Marked {...shows.noteOf(entry)} />
          </span>
        )}
      </span>
    </>
  );
}

/** Authors, journal and year, and how many notes there are. */
function CardFacts({ entry, shows }: Pick<LineProps, 'entry' | 'shows'>) {
  const { journal, year, noteCount, authors } = entry;
  const printed = [journal, year].filter((part) => part !== undefined).join(' ');
  return (
    <>
      {authors.length > 0 && (
        <span class="card-authors">
          <Authors entry={entry} shows={shows} />
        </span>
      )}
      {printed !== '' && (
        <span>
          <Marked text={printed} marks={shows.marksIn(printed, 'journal')} />
        </span>
      )}
      {noteCount > 0 && <span>{noteCount === 1 ? text('panelNote') : text('panelNotes', noteCount)}</span>}
    </>
  );
}
