import type { Answer, Request } from '../../protocol/messages.ts';
import { lookup as lookUp } from '../../store/read/lookup.ts';
import { library } from '../library.ts';
import { badgeView, entryView } from '../views.ts';

/** What does the library hold about these articles? */
export async function lookup({ article, mentions }: Request<'lookup'>): Promise<Answer<'lookup'>> {
  const { db } = await library();
  const found = await lookUp(db, article, mentions);
  return {
    revision: found.revision,
    article: found.article ? entryView(found.article) : null,
    mentions: found.mentions.map((entry) => (entry ? badgeView(entry) : null)),
    around: {
      cites: found.around.cites.map(badgeView),
      citedBy: found.around.citedBy.map(badgeView),
    },
    joinable: found.joinable,
    backlinks: [],
  };
}
