import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage } from '../../sample/article-page.ts';
import { SURVEY } from '../../sample/articles/survey.ts';
import { Visit } from '../../scripts/browsers/visit.ts';
import { AT } from './harness/addresses.ts';
import { Chromium } from './harness/chromium.ts';
import { firstOf, pageAt, SAMPLE } from './harness/sites.ts';

/** A page whose keyboard shortcuts swallow "s", wherever the page thinks that nobody is typing. */
const WITH_SHORTCUTS = articlePage(SURVEY).replace(
  '<head>',
  `<head><script>
    for (const [target, capture] of [[window, true], [document, false]]) {
      target.addEventListener('keydown', (event) => {
        if (event.key !== 's' || /^(INPUT|TEXTAREA)$/.test(event.target.tagName)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      }, capture);
    }
  </script>`,
);

/** Drafts are written every 250 ms while typing. */
const DRAFTED = 300;

describe('what is being typed', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await Chromium.start({ site: firstOf(pageAt(AT.survey, WITH_SHORTCUTS), SAMPLE) });
  });
  afterAll(() => chromium.stop());

  it('survives the worker being killed between keystroke and save', async () => {
    const article = new Visit(await chromium.open(AT.vitalSigns));
    await article.beginNote('Before the kill');
    await chromium.killWorker();
    await article.noteField.pressSequentially(' and after it');
    await chromium.killWorkerIfRunning();
    await article.region.getByText(/^Saved/).waitFor();
    await article.page.reload();
    await article.openPanel();
    await article.region.getByText('Before the kill and after it').waitFor();
  });

  it('survives a tab closed at the last keystroke', async () => {
    const article = new Visit(await chromium.open(AT.bodyNetwork));
    await article.beginNote('First words');
    await article.region.getByText(/^Saved/).waitFor();
    await article.noteField.pressSequentially(', last words');
    await article.page.waitForTimeout(DRAFTED);
    await article.page.close();
    const again = new Visit(await chromium.open(AT.bodyNetwork));
    await again.openPanel();
    await expect.poll(() => whole(again), { timeout: 10_000 }).toContain('First words, last words');
  });

  it('is not taken by shortcuts of the page', async () => {
    const article = new Visit(await chromium.open(AT.survey));
    await article.addNote('as soon as possible, yes');
    await article.note('as soon as possible, yes').waitFor();
  });

  it('stays, readable and to be copied, when the extension is updated under it', async () => {
    const article = new Visit(await chromium.open(AT.energyHarvest));
    await article.beginNote('Typed before the update');
    await article.page.waitForTimeout(300); // Drafts are written every 250 ms.
    await article.page.waitForTimeout(DRAFTED);
    await chromium.install();
    await article.noteField.first().press('End');
    await expect
      .poll(
        () =>
          article.noteField.evaluateAll((fields) =>
            fields.map((field) => {
              const { value, readOnly } = field as HTMLTextAreaElement;
              return { value, readOnly };
            }),
          ),
        { timeout: 15_000 },
      )
      .toContainEqual({ value: 'Typed before the update', readOnly: true });
    await article.button('Copy').first().waitFor();
    await article.page.reload();
    await article.openPanel();
    await expect.poll(() => whole(article), { timeout: 10_000 }).toContain('Typed before the update');
  });

  /** The texts of all notes, those in fields included. */
  async function whole({ region, noteField }: Visit): Promise<string> {
    const typed = await noteField.evaluateAll((fields) =>
      fields.map((field) => (field as HTMLTextAreaElement).value),
    );
    return [await region.first().innerText(), ...typed].join('\n');
  }
});
