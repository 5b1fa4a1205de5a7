import { useEffect, useId, useState } from 'preact/hooks';
import type { ScreeningCounts } from '../entry/screening.ts';
import { prismaReasons, prismaText } from '../ui/prisma-text.ts';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import type { TagDetailsProps } from './tag-details.tsx';
import { targetOf } from './tag-tree.ts';

/** How far the screening of all articles with a tag is, as a PRISMA flow that can be copied; counted when asked for. */
export function TagCounts({ node, tags, world }: Pick<TagDetailsProps, 'node' | 'tags' | 'world'>) {
  const [counts, setCounts] = useState<ScreeningCounts>();
  const [error, setError] = useState<unknown>();
  const [said, setSaid] = useState('');
  const id = useId();

  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
      setError(undefined);
    } catch (reason) {
      setError(reason);
    }
  };
  const count = () => attempt(async () => setCounts(await world.screening(targetOf(node))));
  // They are read anew after each change of the library.
  useEffect(() => void (counts && count()), [tags]);
  const copy = (what: ScreeningCounts) =>
    attempt(async () => {
      await world.copy(`${text('prismaTag', node.name)}\n${prismaText(what, 'prismaTagged')}`);
      setSaid(text('triageCopied'));
    });
  return (
    <div>
      <button
        type="button"
        aria-expanded={counts !== undefined}
        aria-controls={id}
        onClick={() => {
          setSaid('');
          if (counts) setCounts(undefined);
          else void count();
        }}
      >
        {text('triageCounts')}
      </button>
      <div id={id} role="group" aria-label={text('tagsCounts', node.name)} hidden={!counts}>
        {counts && (
          <>
            <Flow counts={counts} />
            {node.children.length > 0 && <p class="quiet-text">{text('tagsCountsBelow')}</p>}
            <button type="button" onClick={() => void copy(counts)}>
              {text('triageCopy')}
            </button>
          </>
        )}
      </div>
      <span role="status" class="quiet-text">
        {said}
      </span>
      {error !== undefined && <Problem error={error} />}
    </div>
  );
}

/** What goes on, and set in what leaves the flow. */
function Flow({ counts }: { counts: ScreeningCounts }) {
  const { shown, included, maybe, excluded, open } = counts;
  const reasons = prismaReasons(counts);
  return (
    <ul class="flow">
      <li>{text('prismaTagged', shown)}</li>
      <li>{text('prismaScreened', shown - open)}</li>
      <li class="aside">
        {text('prismaExcluded', excluded)}
        {reasons.length > 0 && (
          <ul>
            {reasons.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </li>
      <li class="aside">{text('prismaMaybe', maybe)}</li>
      <li>{text('prismaIncluded', included)}</li>
      <li class="aside">{text('prismaOpen', open)}</li>
    </ul>
  );
}
