import { Problem } from '../../ui/problem.tsx';
import { text } from '../../ui/text.ts';
import { Toast } from '../../ui/toast.tsx';
import { type ContentsProps, Shown } from './shown.tsx';
import { UnreadLine } from './unread-line.tsx';

/** What the open panel shows, from what the article is to what was just done. */
export function Contents(props: ContentsProps) {
  const { session, changes } = props;
  const { reading, answer, error } = session;
  const { done, problem } = changes;
  return (
    <Shown
      {...props}
      above={
        !answer && error !== undefined && <Problem error={error} onRetry={() => void session.refresh()} />
      }
      below={
        <>
          {changes.isLarge && <p class="line">{text('panelLarge')}</p>}
          <UnreadLine reading={reading} />
        </>
      }
    >
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
    </Shown>
  );
}
