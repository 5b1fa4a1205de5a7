import { useEffect, useRef, useState } from 'preact/hooks';
import { mayWriteHere } from '../../protocol/private-window.ts';
import { panelOpen } from '../../settings/settings.ts';
import type { PageSession, PanelGoal } from '../page-session.ts';

/** Whether the panel stands open, and the user's say in it. */
export interface Opening {
  readonly isOpen: boolean;
  open(): void;
  close(): void;
  /** Closes it on this page only. */
  leave(): void;
}

/**
 * A docked panel opens itself where there is something to show, unless the user closed the last one; what would cover
 * the page opens only when asked. `opensNow`: it opened itself before it was drawn. `onAsked` is called when it was
 * asked for from elsewhere, with what the user wants of it; `onSentAway` when it was to go, and did.
 */
export function useOpening(
  session: PageSession,
  opensNow: boolean,
  docked: boolean,
  hasSomething: boolean,
  onAsked: (goal?: PanelGoal) => void,
  onSentAway: () => void,
): Opening {
  const [opened, setOpened] = useState<'not yet' | 'by itself' | 'by the user' | 'closed'>(
    opensNow ? 'by itself' : 'not yet',
  );
  const [wanted, setWanted] = useState(false);
  const isDocked = useRef(docked);
  isDocked.current = docked;
  const latest = useRef<Pick<Opening, 'isOpen' | 'close'>>({ isOpen: false, close: () => undefined });

  useEffect(() => {
    void panelOpen.getValue().then(setWanted);
    session.onOpenPanel((goal) => {
      if (goal === 'toggle' && latest.current.isOpen) {
        onSentAway();
        latest.current.close();
        return;
      }
      onAsked(goal === 'toggle' ? undefined : goal);
      setOpened('by the user');
    });
  }, [session]);
  useEffect(() => {
    if (opened === 'not yet' && docked && wanted && hasSomething) setOpened('by itself');
  }, [opened, docked, wanted, hasSomething]);

  const choose = (open: boolean) => {
    setOpened(open ? 'by the user' : 'closed');
    if (isDocked.current && mayWriteHere()) void panelOpen.setValue(open);
  };
  const opening: Opening = {
    isOpen: opened === 'by the user' || (opened === 'by itself' && docked),
    open: () => choose(true),
    close: () => choose(false),
    leave: () => setOpened('closed'),
  };
  latest.current = opening;
  return opening;
}
