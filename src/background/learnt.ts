import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { articleKey } from '../article/article-key.ts';
import type { ArticleIds } from '../article/identifiers.ts';
import type { Answer, Subject } from '../protocol/messages.ts';

/** Which site's page told of an article last, and how many links it showed. */
const LearntSchema = v.object({ site: v.string(), links: v.number() });

/**
 * What was learned of an article since the browser started, so that its page need not tell it again at every visit;
 * null when nothing was. In `storage.session`: the worker forgets.
 */
export async function learntOf(ids: ArticleIds): Promise<Answer<'lookup'>['learnt']> {
  const name = nameOf(ids);
  const kept: Record<string, unknown> = await browser.storage.session.get(name);
  const learnt = v.safeParse(LearntSchema, kept[name]);
  return learnt.success ? learnt.output : null;
}

/** Notes down what was just learned. */
export async function noteLearnt({ ids, source, cites, citedBy }: Subject): Promise<void> {
  const links = cites.length + citedBy.length;
  await browser.storage.session.set({ [nameOf(ids)]: { site: source.site, links } });
}

function nameOf(ids: ArticleIds): string {
  return `learnt:${articleKey(ids) ?? ''}`;
}
