import type { Page } from 'playwright-core';

/** Where everything of the page stands, and what a user copies from it: PubMargin's own elements are left out. */
export interface PageState {
  readonly rectangles: string[];
  readonly scrollSize: string;
  readonly selectedText: string;
  readonly copiedText: string;
}

/** Reads the state of a page whose context may read the clipboard. */
export async function pageState(page: Page): Promise<PageState> {
  const { rectangles, scrollSize } = await page.evaluate(() => {
    const own = (element: Element) => element.localName.startsWith('pubmargin-');
    const named = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName}#${element.id} ${x} ${y} ${width} ${height}`;
    };
    const { scrollWidth, scrollHeight } = document.documentElement;
    return {
      rectangles: [...document.querySelectorAll('*')].filter((element) => !own(element)).map(named),
      scrollSize: `${scrollWidth} ${scrollHeight}`,
    };
  });
  const selectedText = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.body);
    return getSelection()?.toString() ?? '';
  });
  await page.bringToFront();
  await page.keyboard.press('ControlOrMeta+C');
  const copiedText = await page.evaluate(() => navigator.clipboard.readText());
  await page.evaluate(() => getSelection()?.removeAllRanges());
  return { rectangles, scrollSize, selectedText, copiedText };
}
