import type { Answer, Request } from '../../protocol/messages.ts';
import { forgetPair, joinEntries, keepApart } from '../../store/write/same-article.ts';
import { announce } from '../committed.ts';
import { library } from '../library.ts';

const SAY = { one: joinEntries, two: keepApart, nothing: forgetPair };

/** The user says of two entries whether they are of one article. */
export async function sameArticle({ keys, say }: Request<'same-article'>): Promise<Answer<'same-article'>> {
  const done = await SAY[say](await library(), keys);
  await announce(done);
  return { revision: done.revision };
}
