import type { Answer, Request } from '../../protocol/messages.ts';
import { learnArticle, learnArticles } from '../../store/write/learn.ts';
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

/** PubMed said more of many articles. */
export async function learnMany({ subjects }: Request<'learn-many'>): Promise<Answer<'learn-many'>> {
  const done = await learnArticles(await library(), subjects);
  await announce(done);
  return { revision: done.revision };
}
