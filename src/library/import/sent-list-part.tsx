import { listName } from '../../entry/origin.ts';
import type { ImportPreview } from '../../import/importing.ts';
import { dayAndClock } from '../../ui/dates.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';

/** A reading list that somebody sent: what it is, and what it takes back of an older file of it. */
export function SentListPart({ list }: { list: NonNullable<ImportPreview['list']> }) {
  const { title, author, at, outdated, newest } = list;
  const isNewer = outdated.notes + outdated.tags > 0;
  return (
    <>
      <p>{text('importList', listName(title, author), dayAndClock(at))}</p>
      {newest !== undefined && <p>{text('importOlder', dayAndClock(newest))}</p>}
      {isNewer && (
        <p>{text('importOutdated', printedNumber(outdated.notes), printedNumber(outdated.tags))}</p>
      )}
    </>
  );
}
