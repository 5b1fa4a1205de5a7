import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds wrong with one part of a page, or with all of it: one sentence each, and none where all is well.
 * The part is named by CSS selectors, one more for each open shadow root on the way: `'pubmargin-panel', '.panel'`.
 */
export async function accessibilityProblems(page: Page, ...part: string[]): Promise<string[]> {
  await page.evaluate(AXE); // Not as a script element: a page's content security policy would refuse that.
  // Half way from one colour to the next the contrast is nobody's.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => one instanceof CSSTransition)
        .map(({ finished }) => finished),
    ),
  );
  const { violations } = await page.evaluate(async (selectors) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: unknown, options: object) => Promise<AxeResults> };
    };
    const context = selectors.length > 0 ? { include: [{ fromShadowDom: selectors }] } : document;
    return axe.run(context, { resultTypes: ['violations'] });
  }, part);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${help} ${JSON.stringify(target)} ${failureSummary}`,
    ),
  );
}
