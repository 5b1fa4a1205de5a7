import { text } from '../../ui/text.ts';
import { fragmentOf } from '../address.ts';

const PUBMED = 'https://pubmed.ncbi.nlm.nih.gov/';

/** A library without entries: how they come. */
export function EmptyLibrary() {
  return (
    <div class="empty-library">
      <img src="/icon/48.png" alt="" />
      <h2>{text('emptyTitle')}</h2>
      <p>{text('emptyLead')}</p>
      <ul>
        <li>
          <a href={PUBMED} target="_blank" rel="noreferrer">
            {text('emptyPubmed')}
          </a>
          <span>{text('emptyPubmedHow')}</span>
        </li>
        <li>
          <a href={fragmentOf({ view: 'add', path: '' })}>{text('emptyAdd')}</a>
          <span>{text('emptyAddHow')}</span>
        </li>
        <li>
          <a href={fragmentOf({ view: 'import', path: '' })}>{text('emptyFile')}</a>
          <span>{text('emptyFileHow')}</span>
        </li>
      </ul>
    </div>
  );
}

export interface NothingFoundProps {
  query: string;
  hasFilter: boolean;
  /** More may be found once all is read. */
  isReading: boolean;
  onClearFilter: () => void;
  onClearQuery: () => void;
}

/** Nothing has what was asked for, and what to ask less of. */
export function NothingFound({
  query,
  hasFilter,
  isReading,
  onClearFilter,
  onClearQuery,
}: NothingFoundProps) {
  if (isReading) return <p class="nothing-found">{text('listStillReading')}</p>;
  const isSearched = query.trim() !== '';
  return (
    <div class="nothing-found">
      <p>{isSearched ? text('listNothingFor', query.trim()) : text('listNothing')}</p>
      {hasFilter && (
        <button type="button" onClick={onClearFilter}>
          {text('filterClearAll')}
        </button>
      )}
      {isSearched && (
        <button type="button" onClick={onClearQuery}>
          {text('findClear')}
        </button>
      )}
    </div>
  );
}
