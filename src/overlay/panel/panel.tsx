import { hydrate, type RefObject, render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import controls from '../../ui/controls.css?inline';
import { text } from '../../ui/text.ts';
import tokens from '../../ui/tokens.css?inline';
import { type Host, makeHost, sheet } from '../host.ts';
import { onKeys } from '../key-guard.ts';
import { onlyTrusted } from '../only-trusted.ts';
import type { StillPanel } from '../margin.ts';
import type { PageSession } from '../page-session.ts';
import { Contents } from './contents.tsx';
import { Frame } from './frame.tsx';
import type { Goal } from './goal.ts';
import css from './panel.css?inline';
import { HomeMenu } from './home-menu.tsx';
import type { PanelPlace } from './place-panel.ts';
import tabCss from './tab.css?inline';
import { tabLabel } from '../../ui/tab-label.ts';
import { Tab } from './tab.tsx';
import { useChanges } from './use-changes.ts';
import { useEditors } from './use-editors.ts';
import { useHome } from './use-home.ts';
import { useOpening } from './use-opening.ts';
import { usePlace } from './use-place.ts';
import { useSession } from './use-session.ts';

/**
 * Draws the margin of an article page: tags, notes and what the library knows around the article. On a result page there
 * is one only when something of the page could not be read. Where `still` shows it already, its elements become the
 * panel's: focus, selection and scroll position stay.
 */
export function panel(session: PageSession, still?: StillPanel): void {
  const host = still?.host ?? makeHost('pubmargin-panel', [tokens, controls, tabCss, css], session.signal);
  if (still) takeOver(session, still);
  onlyTrusted(host.place, session.signal);
  const draw = () => {
    const { kind, unread } = session.reading;
    if (host.element.isConnected || (kind !== 'article' && unread.length === 0)) return;
    document.documentElement.append(host.element);
    render(<Panel session={session} />, host.place);
  };
  draw();
  session.subscribe(draw);
  session.signal.addEventListener('abort', () => leave(host));
}

function takeOver(session: PageSession, { host, place, pressed }: StillPanel): void {
  const style = document.createElement('style');
  style.textContent = sheet([controls, tabCss, css]);
  host.root.append(style);
  hydrate(<Panel session={session} shown={place} />, host.place);
  pressed?.click(); // Before only the user's own clicks count: this one was theirs, and came too early.
}

/** A host with unsaved text is still there after the abort; its mark is the only attribute that changes. */
function leave({ element, place }: Host): void {
  const end = () => {
    render(null, place);
    element.remove();
  };
  if (element.isConnected) new MutationObserver(end).observe(element, { attributes: true });
  else end();
}

/** `shown`: it stands open there already. */
function Panel({ session, shown }: { session: PageSession; shown?: PanelPlace }) {
  const { reading, answer, error } = useSession(session);
  const place = usePlace(session.signal, shown);
  const changes = useChanges(session);
  const editors = useEditors(session);
  const entry = answer?.article ?? null;
  const hasDraft = [...editors.open.values()].some(({ draft }) => draft !== undefined);
  const section = useRef<HTMLDivElement>(null);
  /** Where the focus goes once the change is drawn; the panel that opens by itself leaves it alone. */
  const focusNext = useRef<RefObject<HTMLElement | null>>(undefined);
  const [goal, setGoal] = useState<Goal>();
  const tab = useRef<HTMLButtonElement>(null);
  const opening = useOpening(
    session,
    shown !== undefined,
    place.kind === 'docked',
    entry !== null || hasDraft,
    (what) => {
      if (what) setGoal({ what });
      else if (section.current && !section.current.hidden) section.current.focus();
      else focusNext.current = section;
    },
    () => {
      if (section.current?.matches(':focus-within')) focusNext.current = tab;
    },
  );
  const { isOpen } = opening;
  const { home, leave: leavePage } = useHome(reading.site, session.signal);

  const wasOpened = useRef(false);
  wasOpened.current ||= isOpen;
  useEffect(() => {
    const next = focusNext.current?.current;
    if (!next || next.hidden) return; // Asked for before it was first drawn: the next drawing shows it.
    next.focus();
    focusNext.current = undefined;
  }, [isOpen]);
  const open = () => {
    focusNext.current = section;
    opening.open();
  };
  const close = () => {
    focusNext.current = tab;
    opening.close();
  };
  const goAway = () => {
    leavePage();
    opening.leave();
  };
  useEffect(() => {
    if (!section.current) return;
    onKeys(
      section.current,
      (event) => {
        if (event.key !== 'Escape' || place.kind === 'docked') return;
        event.preventDefault();
        close();
      },
      session.signal,
    );
  }, []);

  if (!answer && error === undefined && reading.unread.length === 0) return null;
  const isArticle = reading.kind === 'article';
  const label = isArticle ? tabLabel(entry, hasDraft) : text('panelTabUnread');
  return (
    <Frame
      place={place}
      isOpen={isOpen}
      tab={!isOpen && home === 'page' && <Tab button={tab} place={place} label={label} onOpen={open} />}
      section={section}
      menu={isArticle && <HomeMenu site={reading.site} entry={entry?.key} onLeft={goAway} />}
      onClose={close}
    >
      {wasOpened.current && <Contents {...{ session, entry, changes, editors, goal }} />}
    </Frame>
  );
}
