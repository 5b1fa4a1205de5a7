import type { Chromium } from './chromium.ts';

interface Ids {
  pmid?: string;
  pmcid?: string;
  doi?: string;
}
type Change =
  | { type: 'add-tag'; name: string }
  | { type: 'set-decision'; decision: 'include' | 'maybe' | 'exclude' }
  | { type: 'save-note'; note: string; text: string; author: string };

/** Fills the library without a page: one write message for each article, from a page of the extension's own. */
export async function keep(chromium: Chromium, articles: readonly Ids[], change: Change): Promise<void> {
  const page = await chromium.openOwn('manifest.json');
  const refused = await page.evaluate(
    async ([all, what]) => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage: (m: unknown) => Promise<unknown> } } }
      ).chrome;
      for (const ids of all) {
        const subject = {
          ids,
          source: { site: 'PubMed', page: 'https://pubmed.ncbi.nlm.nih.gov/' },
          cites: [],
          citedBy: [],
        };
        const reply = (await runtime.sendMessage({
          pubmargin: 'write',
          request: { subject, change: what },
        })) as { ok: boolean };
        if (!reply.ok) return JSON.stringify(reply);
      }
      return undefined;
    },
    [articles, change] as const,
  );
  await page.close();
  if (refused !== undefined) throw new Error(`The library refused an entry: ${refused}`);
}
