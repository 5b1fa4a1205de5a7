import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Visit } from '../../scripts/browsers/visit.ts';
import { extensionWithHosts } from './harness/builds.ts';
import { Chromium } from './harness/chromium.ts';
import { beginSelection, painted } from './harness/highlighting.ts';
import { keep } from './harness/library.ts';
import { firstOf, pageAt, SAMPLE } from './harness/sites.ts';

const EUROPE_PMC = 'https://europepmc.org/article/MED/36455991';
/** One whose page is drawn, with an abstract. */
const ABSTRACT = 'https://europepmc.org/article/MED/30000001';
const MEDLUNA = 'https://medluna.com/article/36455991';

/** Europe PMC draws its pages by script: what is served says nothing of the article. */
const EMPTY = '<!DOCTYPE html><html><head><title>Europe PMC</title></head><body><main></main></body></html>';
const DRAWN = `<!DOCTYPE html><html><head><title>Europe PMC</title></head><body><main><h1>Dasatinib for Treatment</h1>
<h2>Abstract</h2><p>Twelve patients were treated with dasatinib. The toxic effects went away within two days.</p></main></body></html>`;
/** A page as medluna.com could write it: its labels are known, its markup is not. */
const ARTICLE = `<!DOCTYPE html><html><head><title>Dasatinib for Treatment of CAR T-cell Therapy-related Complications</title></head>
<body><p>» Articles » PMID: 36455991</p>
<h1>Dasatinib for Treatment of CAR T-cell Therapy-related Complications</h1>
<h2>Citing Articles</h2>
<div><p>Novel strategies to manage CAR-T cell toxicity.</p>
<p>Mulvey A, Trueb L, Coukos G, Arber C Nat Rev Drug Discov. 2025; .</p>
<p>PMID: 39901030 DOI: 10.1038/s41573-024-01100-5.</p></div>
<h2>References</h2>
<div>1.<p>Weber E, Lynn R, Sotillo E, Lattin J, Xu P, Mackall C . Pharmacologic control of CAR-T cell function using dasatinib. Blood Adv. 2019; 3(5):711-717. PMC: 6418502. DOI: 10.1182/bloodadvances.2018028720. View</p></div>
</body></html>`;

describe('the sites that come with one click, once they were allowed', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await Chromium.start({
      extension: extensionWithHosts(['https://europepmc.org/*', 'https://medluna.com/*']),
      site: firstOf(pageAt(EUROPE_PMC, EMPTY), pageAt(MEDLUNA, ARTICLE), pageAt(ABSTRACT, DRAWN), SAMPLE),
    });
    // The first start registers the script of these sites; a page that is opened before shows nothing yet.
    await vi.waitFor(async () => expect(await registeredScripts(chromium)).toBe(1), 10_000);
  });
  afterAll(() => chromium.stop());

  it('show one article as one, whichever site it is read on', async () => {
    const there = new Visit(await chromium.open(EUROPE_PMC));
    await there.addNote('Noted on Europe PMC.');
    const here = new Visit(await chromium.open(MEDLUNA));
    await here.openPanel();
    await here.note('Noted on Europe PMC.').waitFor();
  });

  it('keep highlights apart where the address changes without a new page', async () => {
    const page = await chromium.open(ABSTRACT);
    await page.getByRole('region', { name: 'PubMargin' }).getByRole('button').first().waitFor();
    const highlight = async (words: string) => {
      await page.evaluate(beginSelection, words);
      for (let step = 1; step < words.length; step++) await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('h');
      await shown(words);
      await page.getByText('Highlighted in yellow.').waitFor({ state: 'attached' });
    };
    const shown = (...words: string[]) =>
      expect.poll(async () => Object.values(await page.evaluate(painted)).flat()).toEqual(words);
    const goTo = (path: string) => page.evaluate((to) => history.pushState({}, '', to), path);
    await highlight('patients were');
    await goTo('/article/MED/30000002');
    await shown();
    await highlight('effects went');
    await goTo('/article/MED/30000001');
    await shown('patients were');
  });

  it('show badges at references that they name by DOI and PMCID', async () => {
    await keep(chromium, [{ doi: '10.1182/bloodadvances.2018028720' }], { type: 'add-tag', name: 'by DOI' });
    await keep(chromium, [{ pmid: '39901030' }], { type: 'add-tag', name: 'citing' });
    const article = new Visit(await chromium.open(MEDLUNA));
    await expect.poll(() => article.badges().count()).toBe(2);
  });
});

async function registeredScripts(chromium: Chromium): Promise<number> {
  const worker = await chromium.worker();
  return worker.evaluate(async () => {
    const { scripting } = (
      globalThis as unknown as {
        chrome: { scripting: { getRegisteredContentScripts(): Promise<unknown[]> } };
      }
    ).chrome;
    return (await scripting.getRegisteredContentScripts()).length;
  });
}

describe('the sites that come with one click, before that click', () => {
  it('are left alone', async () => {
    const chromium = await Chromium.start({ site: firstOf(pageAt(EUROPE_PMC, EMPTY), SAMPLE) });
    try {
      const page = await chromium.open(EUROPE_PMC);
      await page.waitForTimeout(1500);
      expect(await page.locator('pubmargin-panel').count()).toBe(0);
    } finally {
      await chromium.stop();
    }
  });
});
