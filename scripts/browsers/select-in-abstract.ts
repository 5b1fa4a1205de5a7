import type { Page } from 'playwright-core';

/** Selects these words of the article's abstract, or its first ones, and says where they stand in the window. */
export async function selectInAbstract(page: Page, words?: string): Promise<{ x: number; y: number }> {
  return page.evaluate((words) => {
    const texts = [...document.querySelectorAll('.abstract-content p')].map(({ lastChild }) => lastChild);
    const text = texts.find((text) => text instanceof Text && text.data.includes(words ?? ''));
    if (!(text instanceof Text)) throw new Error('The abstract has no such words.');
    const start = words === undefined ? text.data.search(/\S/) : text.data.indexOf(words);
    const end = words === undefined ? text.data.indexOf(' ', start + 40) : start + words.length;
    text.parentElement?.scrollIntoView({ block: 'center' });
    getSelection()?.setBaseAndExtent(text, start, text, end);
    const { left, top } = getSelection()?.getRangeAt(0).getClientRects()[0] ?? { left: 0, top: 0 };
    return { x: left + 20, y: top + 8 };
  }, words);
}
