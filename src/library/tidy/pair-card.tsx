import { useEffect, useId, useState } from 'preact/hooks';
import { printedKey } from '../../article/printed-key.ts';
import type { EntryInFull } from '../../store/read/tidy-facts.ts';
import { text } from '../../ui/text.ts';
import { fragmentOf } from '../address.ts';
import type { FoundPair } from './find-pairs.ts';
import { pairRows } from './pair-rows.ts';
import type { TidyWorld } from './tidy-world.ts';

export interface PairCardProps {
  pair: FoundPair;
  world: TidyWorld;
  isBusy: boolean;
  onSay: (pair: FoundPair, say: 'one' | 'two') => void;
}

/** Two entries side by side, and the user's choice whether they are one article. */
export function PairCard({ pair, world, isBusy, onSay }: PairCardProps) {
  const [sides, setSides] = useState<readonly EntryInFull[]>();
  const id = useId();
  const [leftKey, rightKey] = pair.keys;
  useEffect(() => void world.inFull(pair.keys).then(setSides, () => setSides([])), [pair]);
  const left = sides?.find(({ entry }) => entry.key === leftKey);
  const right = sides?.find(({ entry }) => entry.key === rightKey);
  const name = left?.citation?.title ?? left?.entry.title ?? printedKey(leftKey);
  return (
    <article class="pair" aria-labelledby={id} tabIndex={-1}>
      <h4 id={id}>{name}</h4>
      <p class="quiet-text">
        {pair.shared ? text('tidySameId', printedKey(pair.shared)) : text('tidyProbably')}
        {!pair.canJoin && ` ${text('tidyCannotJoin')}`}
      </p>
      {left && right && (
        // Its roles are said, since a narrow window lays rows out as grids, and browsers forget tables then.
        <table role="table">
          <caption class="unseen">{text('tidyBeside')}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <td role="cell" />
              {pair.keys.map((key) => (
                <th key={key} role="columnheader" scope="col">
                  <a href={fragmentOf({ view: 'entries', path: key })}>{printedKey(key)}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {pairRows(left, right).map((row) => (
              <tr key={row.label} role="row" class={row.differs ? 'differs' : undefined}>
                <th role="rowheader" scope="row">
                  {row.label}
                  {row.differs && <span class="unseen"> {text('tidyDiffers')}</span>}
                </th>
                <td role="cell">{row.left}</td>
                <td role="cell">{row.right}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="ways">
        {pair.canJoin && (
          <button type="button" disabled={isBusy} onClick={() => onSay(pair, 'one')}>
            {text('tidyJoin')}
          </button>
        )}
        <button type="button" disabled={isBusy} onClick={() => onSay(pair, 'two')}>
          {text('tidyKeepApart')}
        </button>
      </p>
    </article>
  );
}
