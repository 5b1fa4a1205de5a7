import { articleKey } from '../article/article-key.ts';
import { keepsUnsaved } from '../overlay/host.ts';
import type { TabArticle } from '../protocol/tab-messages.ts';
import { articleSession } from './article-session.ts';
import { type DrawnArticle, drawArticle } from './article-view.tsx';

interface Shown {
  drawn: DrawnArticle;
  life: AbortController;
}

/**
 * Shows one article at a time in a place of the page. One that goes while text in it is not in the library yet stays
 * there unseen, so that nothing typed is lost even where nothing may be kept (a private window), and is seen again when
 * its tab is.
 */
export class ArticleStage {
  readonly #place: HTMLElement;
  readonly #all = new Map<string, Shown>();

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Shows this article; undefined: none. */
  show(article: TabArticle | undefined): void {
    const name = article && `${articleKey(article.subject.ids) ?? ''} ${article.page}`;
    for (const [other, shown] of this.#all) if (other !== name) this.#leave(other, shown);
    if (!article || name === undefined) return;
    const known = this.#all.get(name);
    if (known) {
      known.drawn.element.hidden = false;
      return;
    }
    const life = new AbortController();
    const drawn = drawArticle(articleSession(article, life.signal));
    this.#all.set(name, { drawn, life });
    this.#place.append(drawn.element);
  }

  #leave(name: string, { drawn, life }: Shown): void {
    if (keepsUnsaved(drawn.element)) {
      drawn.element.hidden = true;
      return;
    }
    this.#all.delete(name);
    drawn.remove();
    life.abort();
  }
}
