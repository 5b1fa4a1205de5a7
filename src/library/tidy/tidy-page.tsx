import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../../ui/problem.tsx';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { useUndoKey } from '../../ui/use-undo-key.ts';
import { WorkFoot } from '../work-foot.tsx';
import type { FoundPair } from './find-pairs.ts';
import { PairCard } from './pair-card.tsx';
import { TagsOnce } from './tags-once.tsx';
import type { TidyWorld } from './tidy-world.ts';
import { Untitled } from './untitled.tsx';
import { type Findings, useFindings } from './use-findings.ts';
import { useTidying } from './use-tidying.ts';

/** How many pairs are shown at first. */
const FIRST = 10;

/** What could be put in order in the library; nothing is done before the user says so. */
export function TidyPage({ world }: { world: TidyWorld }) {
  const { findings, error, look } = useFindings(world);
  const tidying = useTidying(look);
  const [shown, setShown] = useState(FIRST);
  const page = useRef<HTMLDivElement>(null);
  /** Where the pair stood that was just decided on, and how often that was. */
  const [decided, setDecided] = useState({ at: 0, times: 0 });
  useUndoKey(tidying.done?.canUndo ? tidying.done : undefined, () => void tidying.undo());
  useEffect(() => {
    if (decided.times === 0) return;
    const cards = page.current?.querySelectorAll<HTMLElement>('.pair') ?? [];
    (
      cards[Math.min(decided.at, cards.length - 1)] ?? page.current?.querySelector<HTMLElement>('h2')
    )?.focus();
  }, [decided]);

  const say = async (pair: FoundPair, said: 'one' | 'two') => {
    const [a, b] = pair.keys;
    const at = findings?.pairs.indexOf(pair) ?? 0;
    const message = said === 'one' ? text('tidyJoined') : text('tidyKeptApart');
    const isDone = await tidying.tidy(message, async () => {
      await world.say({ keys: [a, b], say: said });
      return () => world.say({ keys: [a, b], say: 'nothing' });
    });
    if (isDone) setDecided(({ times }) => ({ at, times: times + 1 }));
  };
  const merge = async (tag: string, name: string, into: string, intoName: string) => {
    const isDone = await tidying.tidy(text('tidyMerged', name, intoName), async () => {
      const { undo } = await world.mergeTag(tag, into);
      return undo === undefined ? undefined : () => world.undo(undo);
    });
    if (isDone) page.current?.querySelector<HTMLElement>('h2')?.focus();
  };
  return (
    <main class="plain-view" aria-label={text('libraryTidy')} aria-busy={!findings || tidying.isBusy}>
      <div class="plain-column tidy" ref={page}>
        <h2 tabIndex={-1}>{text('libraryTidy')}</h2>
        {error !== undefined && <Problem error={error} onRetry={() => void look()} />}
        {!findings && error === undefined && <p role="status">{text('tidyLooking')}</p>}
        {findings && isTidy(findings) && <p role="status">{text('tidyNothing')}</p>}
        {findings && findings.pairs.length > 0 && (
          <section>
            <h3>{text('tidyPairs', printedNumber(findings.pairs.length))}</h3>
            <p>{text('tidyPairsWhy')}</p>
            {findings.pairs.slice(0, shown).map((pair) => (
              <PairCard
                key={pair.keys.join(' ')}
                {...{ pair, world }}
                isBusy={tidying.isBusy}
                onSay={(one, said) => void say(one, said)}
              />
            ))}
            {findings.pairs.length > shown && (
              <button type="button" onClick={() => setShown(shown + FIRST)}>
                {text('addShowMore', printedNumber(Math.min(FIRST, findings.pairs.length - shown)))}
              </button>
            )}
          </section>
        )}
        {findings && <Untitled untitled={findings.untitled} world={world} />}
        {findings && findings.usedOnce.length > 0 && (
          <TagsOnce
            usedOnce={findings.usedOnce}
            similar={findings.similar}
            isBusy={tidying.isBusy}
            onMerge={(...which) => void merge(...which)}
          />
        )}
      </div>
      <WorkFoot
        working={undefined}
        problem={tidying.problem}
        onAllowPrivate={() => void world.allowPrivate().then(() => tidying.problem?.retry())}
        done={tidying.done}
        onUndo={() => void tidying.undo()}
        onDismiss={() => tidying.dismiss()}
      />
    </main>
  );
}

function isTidy({ pairs, untitled, usedOnce }: Findings): boolean {
  return pairs.length + untitled.length + usedOnce.length === 0;
}
