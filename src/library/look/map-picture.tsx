import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PrintedFacts } from '../../store/read/printed-facts.ts';
import { Problem } from '../../ui/problem.tsx';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import type { LookWorld } from './look-world.ts';
import { chooseForMap, type MapChoice } from './map-choice.ts';
import { MapChoices } from './map-choices.tsx';
import { MapDrawing } from './map-drawing.tsx';
import { MapTable } from './map-table.tsx';
import { citationMap } from './citation-map.ts';
import { Picture } from './picture.tsx';
import { keyedByName, tagLooks } from './tag-names.ts';
import type { LookedAt } from './use-look.ts';
import { useWidth } from './use-width.ts';

/** More can't be told apart. */
const MOST_ARTICLES = 300;
/** Nobody chooses from fewer. */
const FEW = 8;
const NO_LINKS: MapChoice = { shown: [], links: [], linked: 0 };

/** The citation map: who cites whom among the entries. */
export function MapPicture({ world, look: read }: { world: LookWorld; look: LookedAt }) {
  const look = useMemo(() => ({ ...read, ...keyedByName(read.entries, read.tags) }), [read]);
  const { entries, tags, links } = look;
  const [element, width] = useWidth(300);
  const [tag, setTag] = useState('');
  const [branch, setBranch] = useState('');
  const looks = useMemo(() => tagLooks(tags), [tags]);
  const choice = useMemo(() => {
    if (!links) return undefined;
    const isWanted = (entry: number) => tag === '' || hasTag(entries[entry]?.tagKeys ?? [], tag);
    return chooseForMap(links.within, isWanted, MOST_ARTICLES);
  }, [entries, links, tag]);
  const { printed, error } = usePrinted(world, look, choice);
  const map = useMemo(() => {
    if (!printed) return undefined;
    const shown = printed.choice.shown.flatMap((at) => printed.look.entries[at] ?? []);
    const rows = branch === '' ? undefined : branch;
    return citationMap(shown, printed.choice.links, printed.facts, { branch: rows, width });
  }, [printed, branch, width]);
  const isEmpty = choice !== undefined && choice.shown.length === 0;
  return (
    <Picture
      title={text('pictureMap')}
      says={text(isEmpty && tag === '' ? 'pictureMapNone' : 'pictureMapSays')}
    >
      {(tag !== '' || (choice?.linked ?? 0) > FEW) && (
        <MapChoices {...{ entries, tags, tag, branch, setTag, setBranch }} />
      )}
      {isEmpty && tag !== '' && <p>{text('pictureMapNoneOfTag', looks(tag).name)}</p>}
      {error !== undefined && <Problem error={error} />}
      <div ref={element} class="map-stage" aria-busy={!map}>
        {map && !isEmpty && <MapDrawing map={map} look={looks} />}
      </div>
      {choice && !isEmpty && (
        <p class="quiet-text">{countsOf(choice, tag === '' ? entries.length - choice.linked : 0)}</p>
      )}
      {map && !isEmpty && <MapTable map={map} look={looks} />}
    </Picture>
  );
}

/** A tag stands for those below it too. */
function hasTag(keys: readonly string[], tag: string): boolean {
  return keys.some((key) => key === tag || key.startsWith(`${tag}/`));
}

/** How much of the library is shown, and what is not. */
function countsOf({ shown, linked }: MapChoice, without: number): string {
  const sentences = [
    shown.length < linked
      ? text('pictureMapMost', printedNumber(shown.length), printedNumber(linked))
      : text('pictureMapShown', printedNumber(shown.length)),
  ];
  if (without === 1) sentences.push(text('pictureMapWithoutOne'));
  if (without > 1) sentences.push(text('pictureMapWithout', printedNumber(without)));
  return sentences.join(' ');
}

/** What is printed of the articles chosen; the last answer stays until the next is there. */
function usePrinted(world: LookWorld, look: LookedAt, choice: MapChoice = NO_LINKS) {
  const [printed, setPrinted] = useState<{
    look: LookedAt;
    choice: MapChoice;
    facts: ReadonlyMap<string, PrintedFacts>;
  }>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    if (choice === NO_LINKS) return;
    const life = new AbortController();
    world.printed(choice.shown.flatMap((at) => look.entries[at]?.key ?? [])).then(
      (facts) => {
        if (life.signal.aborted) return;
        setPrinted({ look, choice, facts });
        setError(undefined);
      },
      (reason: unknown) => setError(reason),
    );
    return () => life.abort();
  }, [world, choice]);
  return { printed, error };
}
