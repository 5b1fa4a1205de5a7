import type { FakeNcbi } from '../../ncbi/fake-ncbi.ts';
import type { Chromium } from './chromium.ts';

/** Leads what the extension asks of NCBI to a server of ours, with its method, headers and body. */
export async function routeToFake(chromium: Chromium, ncbi: FakeNcbi): Promise<void> {
  await chromium.context.route('https://eutils.ncbi.nlm.nih.gov/**', async (route) => {
    const request = route.request();
    const url = new URL(request.url());
    const utility = url.pathname.split('/').at(-1) ?? '';
    const answer = await fetch(`${ncbi.base}${utility}${url.search}`, {
      method: request.method(),
      headers: request.headers(),
      body: request.postData(),
    }).catch(() => undefined);
    if (!answer) return route.abort();
    const headers = Object.fromEntries(answer.headers);
    return route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
  });
}
