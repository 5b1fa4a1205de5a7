import { useState } from 'preact/hooks';
import type { Citation } from '../../article/citation.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import type { KeptEntry } from '../../store/read/kept-entries.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { fragmentOf } from '../address.ts';
import { troubleText } from '../look-up/trouble-text.ts';
import type { AddRow } from './add-rows.ts';

/** How many rows are drawn at first: a list of thousands is looked through by nobody. */
const FIRST = 100;

export interface RowTableProps {
  rows: readonly AddRow[];
  kept: ReadonlyMap<string, KeptEntry>;
  /** Why some could not be looked up, by their key. */
  failed: ReadonlyMap<string, unknown>;
  /** Keys of rows that shall not be added. */
  left: ReadonlySet<string>;
  onLeave: (left: ReadonlySet<string>) => void;
}

/** What will be added, one article a row, each with a box to leave it out. */
export function RowTable({ rows, kept, failed, left, onLeave }: RowTableProps) {
  const [shown, setShown] = useState(FIRST);
  const isAll = rows.every(({ key }) => !left.has(key));
  const take = (key: string, isTaken: boolean) => {
    const next = new Set(left);
    if (isTaken) next.delete(key);
    else next.add(key);
    onLeave(next);
  };
  return (
    <>
      <table class="add-table">
        <caption class="unseen">{text('addTable')}</caption>
        <thead>
          <tr>
            <th scope="col" class="narrow">
              <input
                type="checkbox"
                aria-label={text('addTakeAll')}
                checked={isAll}
                onChange={() => onLeave(new Set(isAll ? rows.map(({ key }) => key) : []))}
              />
            </th>
            <th scope="col">{text('addArticle')}</th>
            <th scope="col">{text('addState')}</th>
            <th scope="col" class="number">
              {text('addLine')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <Row
              key={row.key}
              row={row}
              entry={kept.get(row.key)}
              error={failed.get(row.key)}
              isTaken={!left.has(row.key)}
              onTake={(isTaken) => take(row.key, isTaken)}
            />
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <p class="more">
          <button type="button" onClick={() => setShown(shown + 10 * FIRST)}>
            {text('addShowMore', printedNumber(Math.min(rows.length - shown, 10 * FIRST)))}
          </button>
        </p>
      )}
    </>
  );
}

interface RowProps {
  row: AddRow;
  entry: KeptEntry | undefined;
  error: unknown;
  isTaken: boolean;
  onTake: (isTaken: boolean) => void;
}

function Row({ row, entry, error, isTaken, onTake }: RowProps) {
  const { ids, citation, line } = row;
  const title = citation?.title ?? entry?.title;
  const name = title ?? printedIds(ids);
  return (
    <tr class={isTaken ? undefined : 'left-out'}>
      <td class="narrow">
        <input
          type="checkbox"
          aria-label={text('addTake', name)}
          checked={isTaken}
          onChange={({ currentTarget }) => onTake(currentTarget.checked)}
        />
      </td>
      <td>
        <span class="add-title">{name}</span>
        <span class="quiet-text">
          {[citation && placeText(citation), title && printedIds(ids)].filter(Boolean).join(' · ')}
        </span>
      </td>
      <td>
        <State row={row} entry={entry} error={error} />
      </td>
      <td class="number">{line}</td>
    </tr>
  );
}

function State({ row, entry, error }: Pick<RowProps, 'row' | 'entry' | 'error'>) {
  return (
    <>
      {entry ? (
        <a href={fragmentOf({ view: 'entries', path: entry.key })}>{text('addKept')}</a>
      ) : (
        <span>{text('addNew')}</span>
      )}
      {row.looked === 'missing' && <span class="state-note">{text('addMissing')}</span>}
      {row.looked === 'moved' && <span class="state-note">{text('addMoved', row.ids.pmid ?? '')}</span>}
      {row.looked === 'failed' && <span class="state-note">{troubleText(error)}</span>}
    </>
  );
}

/** Who, where and when, as short as a list has it: `Biswas A, et al. Sensors (Basel) 2023`. */
export function placeText({ authors, journal, journalAbbreviation, date }: Citation): string {
  const [first, second] = authors;
  const by = first && (second ? text('addEtAl', first.name) : first.name);
  return [by, [journalAbbreviation ?? journal, date?.year].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join('. ');
}

function printedIds({ pmid, pmcid, doi }: ArticleIds): string {
  return [pmid && `PMID ${pmid}`, pmcid, doi && `doi:${doi}`].filter(Boolean).join(' · ');
}
