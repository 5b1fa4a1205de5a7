import { articleKey } from '../article/article-key.ts';
import { keepsUnsaved } from '../overlay/host.ts';
import type { TabArticle } from '../protocol/tab-messages.ts';
import { articleSession } from './article-session.ts';
import { type DrawnArticle, drawArticle } from './article-view.tsx';
import { detailSession } from './detail-session.ts';

interface Shown {
  /** As it was last given. */
  latest: TabArticle;
  drawn: DrawnArticle;
  life: AbortController;
}

/**
 * Shows one article at a time. One that goes while text in it is not in the library yet stays there unseen, so that
 * nothing typed is lost even where nothing may be kept (a private window), and is seen again when its tab or entry is.
 */
export class ArticleStage {
  /** To be put where the article is to be seen; what is kept unseen stays in it wherever it is. */
  readonly element = document.createElement('div');
  readonly #isPart: boolean;
  readonly #all = new Map<string, Shown>();

  /** `isPart`: what the article is and what is known around it is said by the page itself. */
  constructor(isPart = false) {
    this.#isPart = isPart;
  }

  /** Shows this article; undefined: none. */
  show(article: TabArticle | undefined): void {
    const name = article && this.#nameOf(article);
    for (const [other, shown] of this.#all) if (other !== name) this.#leave(other, shown);
    if (!article || name === undefined) return;
    const known = this.#all.get(name);
    if (known) {
      known.latest = article;
      known.drawn.element.hidden = false;
    } else this.#all.set(name, this.#draw(article));
  }

  #draw(article: TabArticle): Shown {
    const life = new AbortController();
    const now = { latest: article };
    const session = this.#isPart
      ? detailSession(() => now.latest, life.signal)
      : articleSession(article, life.signal);
    const drawn = drawArticle(session, this.#isPart);
    this.element.append(drawn.element);
    return Object.assign(now, { drawn, life });
  }

  /** In two tabs the same article is shown apart: each tab's page says of it what it says. */
  #nameOf({ subject, page }: TabArticle): string {
    return `${articleKey(subject.ids) ?? ''} ${this.#isPart ? '' : page}`;
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
