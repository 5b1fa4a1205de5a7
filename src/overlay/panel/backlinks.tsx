import { useState } from 'preact/hooks';
import { addressOfKey } from '../../article/article-address.ts';
import { printedKey } from '../../article/printed-key.ts';
import type { BadgeView } from '../../protocol/messages.ts';
import { text } from '../../ui/text.ts';

/** More than these are shown when the user asks. */
const FEW = 5;

/** The entries whose notes name this article. */
export function Backlinks({ entries = [] }: { entries: readonly BadgeView[] | undefined }) {
  const [isWhole, setWhole] = useState(false);
  if (entries.length === 0) return null;
  return (
    <div class="line">
      <h3 class="label">{text('panelBacklinks')}</h3>
      <ul class="neighbours">
        {entries.slice(0, isWhole ? undefined : FEW).map(({ key, title }) => (
          <li key={key}>
            <a href={addressOfKey(key)}>{title ?? printedKey(key)}</a>
          </li>
        ))}
      </ul>
      {!isWhole && entries.length > FEW && (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          {text('panelBacklinksAll', entries.length)}
        </button>
      )}
    </div>
  );
}
