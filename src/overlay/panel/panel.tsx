import { type RefObject, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import controls from '../../ui/controls.css?inline';
import { Icon } from '../../ui/icon.tsx';
import { text } from '../../ui/text.ts';
import tokens from '../../ui/tokens.css?inline';
import { type Host, makeHost } from '../host.ts';
import { onKeys } from '../key-guard.ts';
import { onlyTrusted } from '../only-trusted.ts';
import type { PageSession } from '../page-session.ts';
import { Contents } from './contents.tsx';
import css from './panel.css?inline';
import tabCss from './tab.css?inline';
import { tabLabel } from './tab-label.ts';
import { Tab } from './tab.tsx';
import { useChanges } from './use-changes.ts';
import { useEditors } from './use-editors.ts';
import { useOpening } from './use-opening.ts';
import { usePlace } from './use-place.ts';
import { useSession } from './use-session.ts';

/**
 * Draws the margin of an article page: tags, notes and what the library knows around the article. On a result page there
 * is one only when something of the page could not be read.
 */
export function panel(session: PageSession): void {
  const host = makeHost('pubmargin-panel', [tokens, controls, tabCss, css], session.signal);
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

/** A host with unsaved text is still there after the abort; its mark is the only attribute that changes. */
function leave({ element, place }: Host): void {
  const end = () => {
    render(null, place);
    element.remove();
  };
  if (element.isConnected) new MutationObserver(end).observe(element, { attributes: true });
  else end();
}

function Panel({ session }: { session: PageSession }) {
  const { reading, answer, error } = useSession(session);
  const place = usePlace(session.signal);
  const changes = useChanges(session);
  const editors = useEditors(session);
  const entry = answer?.article ?? null;
  const hasDraft = [...editors.open.values()].some(({ draft }) => draft !== undefined);
  const section = useRef<HTMLDivElement>(null);
  /** Where the focus goes once the change is drawn; the panel that opens by itself leaves it alone. */
  const focusNext = useRef<RefObject<HTMLElement | null>>(undefined);
  const opening = useOpening(session, place.kind === 'docked', entry !== null || hasDraft, () => {
    focusNext.current = section;
  });
  const { isOpen } = opening;

  const tab = useRef<HTMLButtonElement>(null);
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
    <div class={`region ${place.kind}`} role="region" aria-label={text('extensionName')}>
      {!isOpen && <Tab button={tab} place={place} label={label} onOpen={open} />}
      <div class="frame" style={place.kind === 'docked' ? frame(place) : undefined}>
        <div class="panel" ref={section} tabIndex={-1} hidden={!isOpen}>
          <div class="head">
            <Icon name="margin" />
            <h2>{text('extensionName')}</h2>
            <button type="button" class="icon-button" aria-label={text('panelClose')} onClick={close}>
              <Icon name="close" />
            </button>
          </div>
          {wasOpened.current && <Contents {...{ session, entry, changes, editors }} />}
        </div>
      </div>
    </div>
  );
}

function frame({ left, top, width, height }: { left: number; top: number; width: number; height: number }) {
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}
