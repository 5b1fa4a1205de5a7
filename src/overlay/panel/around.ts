import type { ArticleKey } from '../../article/article-key.ts';
import { addressOfKey } from '../../article/article-address.ts';
import { printedKey } from '../../article/printed-key.ts';
import type { Mention, MentionRole } from '../../pages/reading.ts';
import type { BadgeView } from '../../protocol/messages.ts';
import { text } from '../../ui/text.ts';
import type { PageSession } from '../page-session.ts';

/** An entry around the article: on this page where it is mentioned, else at its own address. */
export interface Neighbour {
  key: ArticleKey;
  title: string;
  mention: Mention | undefined;
  address: string | undefined;
}

export interface Around {
  cites: Neighbour[];
  citedBy: Neighbour[];
}

/** Which entries the article cites, and which cite it: what this page shows, and what other pages showed before. */
export function around({ reading, answer }: Pick<PageSession, 'reading' | 'answer'>): Around {
  return {
    cites: neighbours('reference', reading.mentions, answer?.mentions ?? [], answer?.around.cites ?? []),
    citedBy: neighbours('cited-by', reading.mentions, answer?.mentions ?? [], answer?.around.citedBy ?? []),
  };
}

function neighbours(
  role: MentionRole,
  mentions: readonly Mention[],
  entries: readonly (BadgeView | null)[],
  linked: readonly BadgeView[],
): Neighbour[] {
  const found = new Map<ArticleKey, Neighbour>();
  mentions.forEach((mention, at) => {
    const entry = entries[at];
    if (mention.role === role && entry && !found.has(entry.key))
      found.set(entry.key, neighbour(entry, mention));
  });
  for (const entry of linked) if (!found.has(entry.key)) found.set(entry.key, neighbour(entry, undefined));
  return [...found.values()];
}

function neighbour({ key, title }: BadgeView, mention: Mention | undefined): Neighbour {
  const address = addressOfKey(key);
  return {
    key,
    title: title ?? mention?.parts.title ?? (mention?.text || printedKey(key)),
    mention,
    address,
  };
}

/** `2 of its references and 1 citing article are in your library`; undefined when there is nothing around. */
export function aroundText({ cites, citedBy }: Around): string | undefined {
  const references =
    cites.length === 1 ? text('panelAroundReference') : text('panelAroundReferences', cites.length);
  const citing =
    citedBy.length === 1 ? text('panelAroundCiting') : text('panelAroundCitings', citedBy.length);
  if (cites.length > 0 && citedBy.length > 0) return text('panelAroundBoth', references, citing);
  if (cites.length + citedBy.length === 0) return undefined;
  const what = cites.length > 0 ? references : citing;
  return text(cites.length + citedBy.length === 1 ? 'panelAroundIs' : 'panelAroundAre', what);
}
