import { type ArticleKey, articleKeys } from '../../article/article-key.ts';
import type { ArticleIds } from '../../article/identifiers.ts';
import { idsOfAddress } from '../../pages/article-address.ts';
import type { PageSession } from '../page-session.ts';
import { openLinkCard } from './link-card.ts';

/**
 * Begins a note on the article that a link of the page leads to: in the panel where it is the page's own article, in the
 * mention's card where the page mentions it, else in a card at the link. Of several places it is the one that the user
 * sees. Nothing happens where the address names no article.
 */
export async function noteOnLink(session: PageSession, url: string): Promise<void> {
  const ids = idsOfAddress(new URL(url));
  const keys = articleKeys(ids);
  if (keys.length === 0) return;
  const { reading } = session;
  if (reading.kind === 'article' && reading.ids && isOneOf(reading.ids, keys)) {
    session.openPanel('new-note');
    return;
  }
  const mentions = reading.mentions.filter((mention) => isOneOf(mention.ids, keys));
  const mention = mentions.find(({ element }) => isSeen(element)) ?? mentions[0];
  if (mention) {
    session.editMention(mention, 'note');
    return;
  }
  const links = [...document.links].filter(({ href }) => href === url);
  const link = links.find(isSeen) ?? links[0];
  if (link) await openLinkCard(session, ids, link);
}

function isOneOf(ids: ArticleIds, keys: readonly ArticleKey[]): boolean {
  return articleKeys(ids).some((key) => keys.includes(key));
}

function isSeen(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < window.innerHeight;
}
