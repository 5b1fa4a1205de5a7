import type { ComponentChildren } from 'preact';
import { articleKeys } from '../../article/article-key.ts';
import { text } from '../../ui/text.ts';
import { AroundView } from './around-view.tsx';
import { Backlinks } from './backlinks.tsx';
import { Choices } from './choices.tsx';
import { CiteLine } from './cite-line.tsx';
import type { Goal } from './goal.ts';
import { Notes } from './notes.tsx';
import { OnlyHereLine } from './only-here-line.tsx';
import { JoinedLines, RetractionLine } from './page-lines.tsx';
import { type PartProps, Tags } from './tags.tsx';
import type { Editors } from './use-editors.ts';

export interface ContentsProps extends PartProps {
  editors: Editors;
  goal: Goal | undefined;
}

interface ShownProps extends ContentsProps {
  above?: ComponentChildren;
  below?: ComponentChildren;
  children?: ComponentChildren;
}

/**
 * What the open panel shows as long as all is well and nobody acts: from what the article is to what is known around it.
 * Whatever else there is to say comes from outside, so that the still panel needs none of it.
 */
export function Shown(props: ShownProps) {
  const { session, entry, changes, editors, above, below, children } = props;
  const { reading, answer } = session;
  const isKnown = articleKeys(reading.ids ?? {}).length > 0;
  return (
    <>
      <div class="body">
        {above}
        <RetractionLine reading={reading} />
        {isKnown && (
          <>
            {!entry && editors.open.size === 0 && <p class="hint">{text('panelHint')}</p>}
            <Tags {...props} />
            <Choices {...props} />
            <Notes {...props} />
            <JoinedLines {...props} />
            <AroundView session={session} />
            <Backlinks entries={answer?.backlinks} />
            <CiteLine session={session} />
            <OnlyHereLine session={session} />
          </>
        )}
        {below}
      </div>
      {children}
      <p class="unseen" role="status">
        {changes.announcement}
      </p>
    </>
  );
}
