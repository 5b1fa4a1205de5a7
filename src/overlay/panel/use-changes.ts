import { useState } from 'preact/hooks';
import { ask } from '../../protocol/ask.ts';
import type { Answer, Change } from '../../protocol/messages.ts';
import { text } from '../../ui/text.ts';
import type { PageSession } from '../page-session.ts';

/** What was just done, with what `undo` takes to bring it back. */
interface Done {
  message: string;
  undo: number | undefined;
  /** What was pressed is gone with what it removed, so the toast takes the focus. */
  takesFocus: boolean;
}

/** What is said of a change once it is made. */
type Said = string | ((answer: Answer<'write'>) => string);

/** What the user does to the article's entry from the panel, and what came of it. */
export interface Changes {
  /** Makes the change and says so, with an undo where there is one. `takesFocus`: see Toast. */
  change(change: Change, said: Said, takesFocus?: boolean): Promise<void>;
  /** Something was done by the editing tools. `takesFocus`: see Toast. */
  said(message: string, undo?: number, takesFocus?: boolean): void;
  /** The editing tools wrote something. */
  heard(answer: Answer<'write'>): void;
  undo(): Promise<void>;
  dismiss: () => void;
  /** What the toast shows. */
  readonly done: Done | undefined;
  /** What went wrong, and what does it again. */
  readonly problem: { error: unknown; retry: () => void } | undefined;
  allowPrivate(): Promise<void>;
  /** For the live region. */
  readonly announcement: string;
  /** What is kept of the article has grown so large that it is worth a warning. */
  readonly isLarge: boolean;
}

/** Every change is followed by a new look at the library, so that the panel shows what is there and not what was meant. */
export function useChanges(session: PageSession): Changes {
  const [done, setDone] = useState<Done>();
  const [problem, setProblem] = useState<Changes['problem']>();
  const [announcement, setAnnouncement] = useState('');
  const [isLarge, setLarge] = useState(false);

  const heard = (answer: Answer<'write'>) => setLarge(answer.large === true);
  const attempt = async (act: () => Promise<Answer<'write'>>, said: (answer: Answer<'write'>) => void) => {
    try {
      const answer = await act();
      setProblem(undefined);
      heard(answer);
      said(answer);
      await session.refresh();
    } catch (error) {
      setProblem({ error, retry: () => void attempt(act, said) });
    }
  };
  const say = (message: string, undo: number | undefined, takesFocus: boolean) => {
    setDone(undo === undefined ? undefined : { message, undo, takesFocus });
    setAnnouncement(message);
  };
  const said = (message: string, undo?: number, takesFocus = true) => say(message, undo, takesFocus);
  return {
    change: async (change, message, takesFocus = true) => {
      const subject = session.articleSubject();
      if (!subject) return;
      await attempt(
        () => ask('write', { subject, change }),
        (answer) => say(typeof message === 'string' ? message : message(answer), answer.undo, takesFocus),
      );
    },
    said,
    heard,
    undo: async () => {
      const history = done?.undo;
      if (history === undefined) return;
      await attempt(
        () => ask('undo', { history }),
        () => said(text('panelUndone')),
      );
    },
    dismiss: () => setDone(undefined),
    allowPrivate: async () => {
      try {
        await ask('allow-private', {});
        problem?.retry();
      } catch (error) {
        setProblem({ error, retry: () => undefined });
      }
    },
    done,
    problem,
    announcement,
    isLarge,
  };
}
