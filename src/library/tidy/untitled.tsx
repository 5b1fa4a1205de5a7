import { useState } from 'preact/hooks';
import { printedKey } from '../../article/printed-key.ts';
import { articleKey, type ArticleKey } from '../../article/article-key.ts';
import type { TidyFacts } from '../../store/read/tidy-facts.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { fragmentOf } from '../address.ts';
import { articlesText } from '../acts/act-text.ts';
import { findInParts } from '../look-up/find-in-parts.ts';
import { LookUpLine } from '../look-up/look-up-line.tsx';
import { lookedUpSubject } from '../look-up/looked-up-subject.ts';
import { troubleText } from '../look-up/trouble-text.ts';
import { useLookUp } from '../look-up/use-look-up.ts';
import type { TidyWorld } from './tidy-world.ts';

/** How many are listed. */
const MOST = 50;

/** Why entries have no title still, by their key. */
type Outcome = ReadonlyMap<ArticleKey, string>;

/** Entries of which nothing but identifiers is known, and the button that gets their titles from NCBI. */
export function Untitled({ untitled, world }: { untitled: readonly TidyFacts[]; world: TidyWorld }) {
  const [outcome, setOutcome] = useState<Outcome>(new Map());
  const [got, setGot] = useState<number>();
  const lookUp = useLookUp(world.lookUps);
  const start = () =>
    lookUp.start(async (options) => {
      setGot(0);
      const wanted = untitled.map(({ ids }) => ids);
      await findInParts(world.lookUps, wanted, options, async ({ found, missing, failed }, asked) => {
        const subjects = asked.flatMap((ids) => {
          const key = articleKey(ids);
          const citation = key && found.get(key);
          return citation ? [lookedUpSubject(ids, citation)] : [];
        });
        if (subjects.length > 0) await world.learn(subjects);
        setGot((now = 0) => now + subjects.length);
        setOutcome((now) => new Map([...now, ...reasons(missing, failed)]));
      });
    });
  if (untitled.length === 0 && got === undefined) return null;
  return (
    <section>
      <h3>{text('tidyUntitled', printedNumber(untitled.length))}</h3>
      <p>{text('tidyUntitledWhy')}</p>
      {untitled.length > 0 && (
        <LookUpLine
          lookUp={lookUp}
          label={text('tidyGetTitles', articlesText(untitled.length))}
          onStart={start}
        />
      )}
      <p role="status">{got !== undefined && !lookUp.progress && text('tidyGot', articlesText(got))}</p>
      <ul class="tidy-list">
        {untitled.slice(0, MOST).map(({ key }) => (
          <li key={key}>
            <a href={fragmentOf({ view: 'entries', path: key })}>{printedKey(key)}</a>
            <span class="quiet-text">{outcome.get(key)}</span>
          </li>
        ))}
        {untitled.length > MOST && <li>{text('addMoreUnclear', printedNumber(untitled.length - MOST))}</li>}
      </ul>
    </section>
  );
}

function reasons(
  missing: readonly ArticleKey[],
  failed: ReadonlyMap<ArticleKey, unknown>,
): [ArticleKey, string][] {
  return [
    ...missing.map((key): [ArticleKey, string] => [key, text('addMissing')]),
    ...[...failed].map(([key, error]): [ArticleKey, string] => [key, troubleText(error)]),
  ];
}
