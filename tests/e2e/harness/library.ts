import { bareCitation } from '../../../src/article/bare-citation.ts';
import type { Citation } from '../../../src/article/citation.ts';

/** A browser in which something can be run in a page of the extension's own. */
export interface OwnPages {
  inOwnPage<Arg, Result>(run: (arg: Arg) => Promise<Result>, arg: Arg): Promise<Result>;
}

interface Ids {
  pmid?: string;
  pmcid?: string;
  doi?: string;
}
type Change =
  | { type: 'add-tag'; name: string }
  | { type: 'set-decision'; decision: 'include' | 'maybe' | 'exclude' }
  | { type: 'save-note'; note: string; text: string; author: string }
  | { type: 'remove-note'; note: string }
  | { type: 'remove-tag'; tag: string };

/** Fills the library without a page: one write message for each article, from a page of the extension's own. */
export async function keep(browser: OwnPages, articles: readonly Ids[], change: Change): Promise<void> {
  const messages = articles.map((ids) => {
    return { pubmargin: 'write', request: { subject: subjectOf(ids), change } };
  });
  await send(browser, messages);
}

/** The same with two thousand articles in a message, each with a citation that says what `printed` gives. */
export async function keepMany(
  browser: OwnPages,
  articles: readonly Ids[],
  change: Exclude<Change, { type: 'save-note' }>,
  printed?: (ids: Ids) => Partial<Citation>,
): Promise<void> {
  const messages = [];
  for (let start = 0; start < articles.length; start += 2_000) {
    const subjects = articles.slice(start, start + 2_000).map((ids) => subjectOf(ids, printed?.(ids)));
    messages.push({ pubmargin: 'write-many', request: { subjects, change } });
  }
  await send(browser, messages);
}

function subjectOf(ids: Ids, printed?: Partial<Citation>) {
  return {
    ids,
    ...(printed ? { citation: { ...bareCitation(ids), ...printed } } : {}),
    source: { site: 'PubMed', page: 'https://pubmed.ncbi.nlm.nih.gov/' },
    cites: [],
    citedBy: [],
  };
}

async function send(browser: OwnPages, messages: readonly object[]): Promise<void> {
  const refused = await browser.inOwnPage(async (all) => {
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage: (m: unknown) => Promise<unknown> } } }
    ).chrome;
    for (const message of all) {
      const reply = (await runtime.sendMessage(message)) as { ok: boolean };
      if (!reply.ok) return JSON.stringify(reply);
    }
    return undefined;
  }, messages);
  if (refused !== undefined) throw new Error(`The library refused an entry: ${refused}`);
}
