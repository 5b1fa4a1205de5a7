import { useState } from 'preact/hooks';
import type { ArticleKey } from '../../article/article-key.ts';
import { MOST_IN_ADDRESS, pubMedAddress } from '../../article/pubmed-address.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { Problem } from '../../ui/problem.tsx';
import { text } from '../../ui/text.ts';
import { articlesText } from './act-text.ts';
import type { ActsWorld } from './acts-world.ts';
import { pmidsOf } from './pmids.ts';

export interface ExportMenuProps {
  keys: readonly ArticleKey[];
  world: Pick<ActsWorld, 'copy' | 'open' | 'fileOf' | 'save'>;
  /** The user wants a format of another program. */
  onExport: () => void;
  /** The user wants to send it to somebody. */
  onSend: () => void;
}

/** A way to take what is selected along at once. */
interface Way {
  readonly name: string;
  /** Does it, and says what it did. */
  readonly take: () => Promise<string>;
  readonly isOff?: boolean;
  /** What is said until it is done. */
  readonly whileWaiting?: string;
}

/** What is selected, taken elsewhere: its PMIDs on the clipboard, in a file, or in a tab of PubMed; or all of it as a file. */
export function ExportMenu({ keys, world, onExport, onSend }: ExportMenuProps) {
  const [said, setSaid] = useState('');
  const [error, setError] = useState<unknown>();
  const pmids = pmidsOf(keys);
  const take = (way: Way) => {
    setSaid(way.whileWaiting ?? '');
    void way.take().then(
      (now) => {
        setSaid(now);
        setError(undefined);
      },
      (reason: unknown) => {
        setSaid('');
        setError(reason);
      },
    );
  };
  const ways = [...(pmids.length === 0 ? [] : waysOfPmids(pmids, world)), wayOfFile(keys, world)];
  const without = keys.length - pmids.length;
  return (
    <>
      <ul class="bar-list">
        {ways.map((way) => (
          <li key={way.name}>
            <button
              type="button"
              aria-disabled={way.isOff}
              onClick={() => (way.isOff ? undefined : take(way))}
            >
              {way.name}
            </button>
          </li>
        ))}
        <li>
          <button type="button" aria-haspopup="dialog" onClick={onExport}>
            {text('exportOtherFormats')}
          </button>
        </li>
        <li>
          <button type="button" aria-haspopup="dialog" onClick={onSend}>
            {text('sendOpen')}
          </button>
        </li>
      </ul>
      {without > 0 && <p class="bar-hint">{text('actsWithoutPmid', articlesText(without))}</p>}
      {error !== undefined && <Problem error={error} />}
      <p class="bar-hint" role="status">
        {said}
      </p>
    </>
  );
}

function waysOfPmids(pmids: readonly string[], world: ExportMenuProps['world']): Way[] {
  const count = printedNumber(pmids.length);
  const lines = `${pmids.join('\n')}\n`;
  const isTooMany = pmids.length > MOST_IN_ADDRESS;
  return [
    {
      name: text('actsCopyPmids'),
      take: async () => {
        await world.copy(lines);
        return text('actsPmidsCopied', count);
      },
    },
    {
      name: isTooMany
        ? text('actsTooManyForPubMed', printedNumber(MOST_IN_ADDRESS))
        : text('actsOpenInPubMed'),
      isOff: isTooMany,
      take: () => {
        world.open(pubMedAddress(pmids));
        return Promise.resolve('');
      },
    },
    {
      name: text('actsSavePmids'),
      take: () => {
        world.save(new File([lines], 'pubmargin-pmids.txt', { type: 'text/plain' }));
        return Promise.resolve('');
      },
    },
  ];
}

function wayOfFile(keys: readonly ArticleKey[], world: ExportMenuProps['world']): Way {
  return {
    name: text('actsSaveFile'),
    whileWaiting: text('actsMakingFile'),
    take: async () => {
      world.save(await world.fileOf(keys));
      return '';
    },
  };
}
