import { useState } from 'preact/hooks';
import type { ImportPreview, NotUnderstood } from '../../import/importing.ts';
import { copyRich } from '../../ui/copy-rich.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { sentenceText } from '../../ui/sentence-text.ts';
import { text } from '../../ui/text.ts';

/** What of a file was not understood: why, and where; nothing where all of it was. */
export function NotUnderstoodList({ count, first }: ImportPreview['notUnderstood']) {
  const [said, setSaid] = useState('');
  if (count === 0) return null;
  const copy = async () => {
    const isCopied = await copyRich({ plain: `${first.map(lineText).join('\n')}\n` });
    setSaid(isCopied ? text('importCopied') : text('importNotCopied'));
  };
  return (
    <details class="import-list">
      <summary>{text('importNotUnderstood', printedNumber(count))}</summary>
      <ul>
        {first.map((one, at) => (
          <li key={at}>{lineText(one)}</li>
        ))}
      </ul>
      {count > first.length && <p>{text('restoreMoreTexts', printedNumber(count - first.length))}</p>}
      <p>
        <button type="button" onClick={() => void copy()}>
          {text('importCopy')}
        </button>{' '}
        <span role="status">{said}</span>
      </p>
    </details>
  );
}

/** `Line 12: This item has no title.` */
function lineText({ why, line }: NotUnderstood): string {
  const said = sentenceText(why);
  return line === undefined ? said : `${text('addLineNumber', printedNumber(line))}: ${said}`;
}
