import type { ArticleIds } from '../../article/identifiers.ts';
import type { Mention } from '../../pages/reading.ts';
import { ask } from '../../protocol/ask.ts';
import { CardHolder } from '../badges/card-holder.ts';
import { addMarker, type Marker, placeMarkers, updateMarker } from '../badges/marker.ts';
import type { PageSession } from '../page-session.ts';
import { reportFailure } from '../report.ts';

/**
 * Opens a card to write in at a link that stands in no mention, in running text say. Its marker is there as long as the
 * card is; then the focus goes back to the link.
 */
export async function openLinkCard(session: PageSession, ids: ArticleIds, link: HTMLElement): Promise<void> {
  // Of a link in running text nobody knows whether the page cites what it leads to: a role that says so of nothing.
  const mention: Mention = {
    ...{ role: 'similar', position: 1, ids, parts: {}, anchor: link },
    text: link.textContent.trim(),
    element: link.parentElement ?? link,
  };
  const look = async () => (await ask('lookup', { mentions: [ids] })).mentions[0] ?? null;
  const marker = addMarker(mention, await look(), session.signal);
  const drawAnew = async (): Promise<void> => {
    updateMarker(marker, mention, await look());
    cards.draw();
  };
  const cards = new CardHolder(
    {
      subjectOf: () => session.mentionSubject(mention),
      onSaved: () => void drawAnew().catch((error: unknown) => reportFailure('card at a link', error)),
      onClosed: (closed) => leave(closed, link),
    },
    session.signal,
  );
  placeMarkers([marker]);
  cards.serve(marker);
  cards.edit(marker, 'note');
}

function leave({ host }: Marker, link: HTMLElement): void {
  const hadFocus = document.activeElement === host.element;
  host.element.remove();
  if (hadFocus) link.focus({ preventScroll: true });
}
