import { articleKeys } from '../../article/article-key.ts';
import { Problem } from '../../ui/problem.tsx';
import { text } from '../../ui/text.ts';
import { Toast } from '../../ui/toast.tsx';
import { AroundView } from './around-view.tsx';
import { Backlinks } from './backlinks.tsx';
import { Choices } from './choices.tsx';
import type { Goal } from './goal.ts';
import { Notes } from './notes.tsx';
import { JoinedLines, RetractionLine, UnreadLine } from './page-lines.tsx';
import { type PartProps, Tags } from './tags.tsx';
import type { Editors } from './use-editors.ts';

/** What the open panel shows, from what the article is to what was just done. */
export function Contents(props: PartProps & { editors: Editors; goal: Goal | undefined }) {
  const { session, entry, changes, editors } = props;
  const { reading, answer, error } = session;
  const isKnown = articleKeys(reading.ids ?? {}).length > 0;
  const { done, problem } = changes;
  return (
    <>
      <div class="body">
        {!answer && error !== undefined && <Problem error={error} onRetry={() => void session.refresh()} />}
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
          </>
        )}
        <UnreadLine reading={reading} />
      </div>
      {problem && (
        <Problem
          error={problem.error}
          onRetry={problem.retry}
          onAllowPrivate={() => void changes.allowPrivate()}
        />
      )}
      {done && (
        <Toast
          message={done.message}
          takesFocus={done.takesFocus}
          onUndo={() => void changes.undo()}
          onDismiss={changes.dismiss}
        />
      )}
      <p class="unseen" role="status">
        {changes.announcement}
      </p>
    </>
  );
}
