import type { Answer, Request } from '../../protocol/messages.ts';
import { learnArticle } from '../../store/write/learn.ts';
import { announce } from '../committed.ts';
import { noteLearnt } from '../learnt.ts';
import { library } from '../library.ts';

/** An article page shows more of an article that has an entry. */
export async function learn({ subject }: Request<'learn'>): Promise<Answer<'learn'>> {
  const done = await learnArticle(await library(), subject);
  await announce(done);
  await noteLearnt(subject);
  return { revision: done.revision };
}
