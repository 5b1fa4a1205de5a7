import { type ArticleKey, articleKeys } from '../article/article-key.ts';
import type { ArticleIds } from '../article/identifiers.ts';
import { AppError } from '../lib/app-error.ts';
import { type Mention, type MentionRole, type Reading, withMentions } from '../pages/reading.ts';
import { ask } from '../protocol/ask.ts';
import { MOST_ARTICLES } from '../protocol/limits.ts';
import type { Answer, BadgeView, Subject } from '../protocol/messages.ts';
import type { MentionEdit, PageSession, PanelGoal } from './page-session.ts';

/** A page session, and what only its runner does with it. */
export interface OwnSession extends PageSession {
  /**
   * The page was read anew. Mentions that are as they were stay the same objects. Says whether anything is different,
   * and tells the listeners only then.
   */
  read(reading: Reading): boolean;
  /** Does the page show this article, under one of its keys? */
  shows(key: ArticleKey): boolean;
}

/** What one page says and what the library says about it, until the signal aborts. Asks nothing before `refresh`. */
export function makeSession(first: Reading, url: URL, signal: AbortSignal): OwnSession {
  let reading = first;
  let answer: Answer<'lookup'> | undefined;
  let error: unknown;
  let asking: Promise<void> | undefined;
  let askAgain = false;
  /** What the library said of the mentioned articles, so that a mention read later is not blank meanwhile. */
  const held = new Map<string, BadgeView | null>();
  const listeners = new Set<() => void>();
  const panelListeners = new Set<(goal?: PanelGoal) => void>();
  const editListeners = new Set<(mention: Mention, what: MentionEdit) => void>();
  let panelWanted: { goal: PanelGoal | undefined } | undefined;

  const tell = (): void => {
    // One of them may end the visit.
    for (const listener of listeners) if (!signal.aborted) listener();
  };
  const heldNow = (): (BadgeView | null)[] =>
    reading.mentions.map(({ ids }) => held.get(idsName(ids)) ?? null);

  const askOnce = async (): Promise<void> => {
    try {
      const said = await lookup(reading, held);
      answer = { ...said, mentions: heldNow() };
      error = undefined;
    } catch (thrown) {
      error = thrown;
    }
    tell();
  };

  const subject = (ids: ArticleIds, rest: Omit<Subject, 'ids' | 'source'>): Subject => ({
    ids,
    source: { site: reading.site, page: url.origin + url.pathname },
    ...rest,
  });
  const mentioned = (role: MentionRole): ArticleIds[] =>
    reading.mentions
      .filter((mention) => mention.role === role && articleKeys(mention.ids).length > 0)
      .map(({ ids }) => ids);

  return {
    signal,
    get reading() {
      return reading;
    },
    get answer() {
      return answer;
    },
    get error() {
      return error;
    },
    subscribe(listener) {
      listeners.add(listener);
    },
    onOpenPanel(listener) {
      panelListeners.add(listener);
      if (panelWanted) listener(panelWanted.goal);
      panelWanted = undefined;
    },
    openPanel(goal) {
      // A panel that is still being drawn hears of it when it listens.
      panelWanted = panelListeners.size === 0 ? { goal } : undefined;
      for (const listener of panelListeners) listener(goal);
    },
    editMention(mention, what) {
      for (const listener of editListeners) listener(mention, what);
    },
    onEditMention(listener) {
      editListeners.add(listener);
    },
    read(again) {
      const next = withMentions(again, keepUnchanged(reading.mentions, again.mentions));
      if (saysTheSame(reading, next)) return false;
      reading = next;
      if (answer) answer = { ...answer, mentions: heldNow() };
      tell();
      return true;
    },
    async refresh() {
      askAgain = true;
      asking ??= (async () => {
        while (askAgain && !signal.aborted) {
          askAgain = false;
          await askOnce();
        }
        asking = undefined;
      })();
      await asking;
    },
    shows(key) {
      const shown = [reading.ids ?? {}, ...reading.mentions.map(({ ids }) => ids)];
      const kept = [
        answer?.article,
        ...(answer?.mentions ?? []),
        ...(answer?.around.cites ?? []),
        ...(answer?.around.citedBy ?? []),
      ];
      return shown.some((ids) => articleKeys(ids).includes(key)) || kept.some((entry) => entry?.key === key);
    },
    articleSubject() {
      const { ids } = reading;
      if (!ids || articleKeys(ids).length === 0) return undefined;
      return subject(ids, {
        citation: reading.article,
        cites: mentioned('reference'),
        citedBy: mentioned('cited-by'),
      });
    },
    mentionSubject({ ids, role }) {
      if (articleKeys(ids).length === 0) return undefined;
      const page = reading.ids && articleKeys(reading.ids).length > 0 ? [reading.ids] : [];
      return subject(ids, {
        cites: role === 'cited-by' ? page : [],
        citedBy: role === 'reference' ? page : [],
      });
    },
  };
}

/** Asks about each article once, however often the page names it, and notes in `held` what was said of each. */
async function lookup(
  { site, ids: article, mentions, unread }: Reading,
  held: Map<string, BadgeView | null>,
): Promise<Answer<'lookup'>> {
  const asked = new Map(
    mentions.filter(({ ids }) => articleKeys(ids).length > 0).map(({ ids }) => [idsName(ids), ids]),
  );
  const all = [...asked];
  const first = await ask('lookup', {
    site,
    ...(article && { article }),
    ...(unread.length > 0 && { unreadable: true }),
    mentions: all.slice(0, MOST_ARTICLES).map(([, ids]) => ids),
  });
  const views = [...first.mentions];
  for (let from = MOST_ARTICLES; from < all.length; from += MOST_ARTICLES) {
    const next = await ask('lookup', {
      mentions: all.slice(from, from + MOST_ARTICLES).map(([, ids]) => ids),
    });
    views.push(...next.mentions);
  }
  if (views.length !== all.length) {
    throw new AppError('internal', `Asked about ${all.length} articles, answered about ${views.length}.`);
  }
  for (const [index, [name]] of all.entries()) held.set(name, views[index] ?? null);
  return first;
}

function idsName({ pmid, pmcid, doi }: ArticleIds): string {
  return JSON.stringify([pmid, pmcid, doi]);
}

function keepUnchanged(before: readonly Mention[], now: readonly Mention[]): Mention[] {
  const known = new Map(before.map((mention) => [mention.element, mention]));
  return now.map((mention) => {
    const old = known.get(mention.element);
    const same =
      old &&
      old.role === mention.role &&
      old.position === mention.position &&
      old.anchor === mention.anchor &&
      old.text === mention.text &&
      idsName(old.ids) === idsName(mention.ids);
    return same ? old : mention;
  });
}

function saysTheSame(a: Reading, b: Reading): boolean {
  return (
    a.mentions.length === b.mentions.length &&
    a.mentions.every((mention, index) => mention === b.mentions[index]) &&
    JSON.stringify([a.kind, a.article, a.unread]) === JSON.stringify([b.kind, b.article, b.unread])
  );
}
