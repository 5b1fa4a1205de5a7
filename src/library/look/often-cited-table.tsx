import { useEffect, useState } from 'preact/hooks';
import { addressOfKey } from '../../article/article-address.ts';
import type { ArticleKey } from '../../article/article-key.ts';
import type { PrintedFacts } from '../../store/read/printed-facts.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { fragmentOf } from '../address.ts';
import { articleName } from './article-name.ts';
import type { LookWorld } from './look-world.ts';
import { Picture } from './picture.tsx';
import { Table } from './picture-table.tsx';
import type { LookedAt } from './use-look.ts';

/** Of those that cite an article, as many are named. */
const MOST_NAMED = 3;

/** What several entries cite and the library does not have. */
export function OftenCitedTable({ world, look }: { world: LookWorld; look: LookedAt }) {
  const { often = [], oftenInAll = 0 } = look.links ?? {};
  const [printed, setPrinted] = useState<ReadonlyMap<ArticleKey, PrintedFacts>>(new Map());
  useEffect(() => {
    const named = often.flatMap(({ citing }) => citing.slice(0, MOST_NAMED));
    const keys = new Set(named.flatMap((at) => look.entries[at]?.key ?? []));
    // Without them the titles stand there.
    world.printed([...keys]).then(setPrinted, () => setPrinted(new Map()));
  }, [world, often]);
  if (often.length === 0) return null;
  const pmids = often.flatMap(({ key }) => (key.startsWith('pmid:') ? key.slice('pmid:'.length) : []));
  return (
    <Picture title={text('pictureOften')} says={text('pictureOftenSays')}>
      <div class="often">
        <Table
          caption={text('pictureOften')}
          head={[text('pictureArticle'), text('pictureOftenCount'), text('pictureOftenBy')]}
          rows={often.map(({ key, citing }) => [
            <a href={addressOfKey(key)} target="_blank" rel="noreferrer">
              {shownKey(key)}
            </a>,
            citing.length,
            <>
              {citing.slice(0, MOST_NAMED).map((at, number) => {
                const entry = look.entries[at];
                return entry ? (
                  <>
                    {number > 0 && ', '}
                    <a href={fragmentOf({ view: 'entries', path: entry.key })}>
                      {articleName(entry, printed.get(entry.key))}
                    </a>
                  </>
                ) : null;
              })}
              {citing.length > MOST_NAMED && ` ${text('cardMore', citing.length - MOST_NAMED)}`}
            </>,
          ])}
        />
      </div>
      <p class="quiet-text">
        {oftenInAll > often.length &&
          `${text('pictureOftenPart', printedNumber(often.length), printedNumber(oftenInAll))} `}
        {pmids.length > 1 && (
          <a
            href={`https://pubmed.ncbi.nlm.nih.gov/?term=${pmids.join('%2C')}`}
            target="_blank"
            rel="noreferrer"
          >
            {text('pictureOftenOnPubMed')}
          </a>
        )}
      </p>
    </Picture>
  );
}

/** `PMID 36455991`, `PMC6410714`, or the DOI. */
function shownKey(key: ArticleKey): string {
  const value = key.slice(key.indexOf(':') + 1);
  return key.startsWith('pmid:') ? `PMID ${value}` : value;
}
